import { streamWasm, type WasmFile } from './wasm-stream.ts';

interface Scope {
  [name: string]: unknown;
}

/** What the worker tells besides the engine's own messages. */
export interface StartMessage {
  /** Bytes of the engine's file so far. */
  readonly engineArrived?: number;
  /** Why the file cannot be used, for a person. */
  readonly engineRefused?: string;
  /** Why the engine did not start, in the browser's own words. */
  readonly engineFailure?: string;
}

/**
 * The mvp build throws C++ exceptions through exports that its glue code expects as globals but never
 * defines (duckdb-wasm #1966), so that every SQL error reads "_setThrew is not defined". The shim puts
 * them there. Self-contained: it is also sent as text into the engine worker.
 */
export function exposeExceptionExports(scope: Scope): void {
  const wanted = /setThrew|__cxa_|__get_exception/;
  const publish = (source: WebAssembly.WebAssemblyInstantiatedSource | WebAssembly.Instance) => {
    const instance = 'instance' in source ? source.instance : source;
    for (const name of Object.keys(instance.exports)) {
      const value = instance.exports[name];
      if (wanted.test(name) && typeof value === 'function' && !('_' + name in scope)) {
        scope['_' + name] = value;
      }
    }
  };
  const wasm = WebAssembly as unknown as Record<string, (...args: unknown[]) => Promise<never>>;
  for (const method of ['instantiate', 'instantiateStreaming']) {
    const original = wasm[method];
    if (!original) continue;
    wasm[method] = async (...args: unknown[]) => {
      const result = await original.apply(WebAssembly, args);
      publish(result);
      return result;
    };
  }
}

/** Arrow calls `at`, which Chromium has from 92 on. Self-contained for the same reason. */
export function addMissingAt(): void {
  function at(this: ArrayLike<unknown>, index: number): unknown {
    const place = Math.trunc(index) || 0;
    return this[place < 0 ? place + this.length : place];
  }
  const prototypes = [
    Array.prototype,
    String.prototype,
    Object.getPrototypeOf(Int8Array.prototype),
  ] as object[];
  for (const prototype of prototypes) {
    if (!('at' in prototype)) {
      Object.defineProperty(prototype, 'at', { value: at, writable: true, configurable: true });
    }
  }
}

/** The engine names this class when it lets go of any file; plain http has no OPFS and not the name. */
function nameAbsentClasses(scope: Scope): void {
  const name = 'FileSystemSyncAccessHandle';
  if (!(name in scope)) scope[name] = function absent() {};
}

/** A failed start of the engine never settles by itself: the worker tells of it in a message. */
function reportFailedStart(scope: Scope): void {
  const target = scope as unknown as {
    addEventListener(type: string, listener: (event: PromiseRejectionEvent) => void): void;
    postMessage(message: StartMessage): void;
  };
  target.addEventListener('unhandledrejection', (event) => {
    const reason: unknown = event.reason;
    target.postMessage({ engineFailure: reason instanceof Error ? reason.message : JSON.stringify(reason) });
  });
}

/** The engine prints every failed statement; its errors arrive as rejections and are said there. */
function silenceLog(scope: Scope): void {
  (scope['console'] as { log: () => void }).log = () => {};
}

/** Fetches the wasm before the engine's script is even read, and hands it over when the engine asks. */
function fetchAhead(scope: Scope, file: WasmFile, stream: typeof streamWasm): void {
  const target = scope as unknown as { fetch: typeof fetch; postMessage(message: StartMessage): void };
  const network = target.fetch;
  const ahead = stream(file, {
    arrived: (bytes) => target.postMessage({ engineArrived: bytes }),
    failed: (reason) => target.postMessage({ engineRefused: reason }),
  });
  ahead.catch(() => undefined);
  target.fetch = (input, init) => {
    if (new Request(input).url !== file.wasm) return network.call(scope, input, init);
    target.fetch = network;
    return ahead;
  };
}

/** Text of the engine worker: the shims, then the published worker from our own origin. */
export function engineWorkerText(workerUrl: string, ahead: WasmFile | null): string {
  return [
    `(${addMissingAt.toString()})();`,
    `(${exposeExceptionExports.toString()})(self);`,
    `(${nameAbsentClasses.toString()})(self);`,
    `(${silenceLog.toString()})(self);`,
    `(${reportFailedStart.toString()})(self);`,
    ...(ahead
      ? [`(${fetchAhead.toString()})(self, ${JSON.stringify(ahead)}, ${streamWasm.toString()});`]
      : []),
    `importScripts(${JSON.stringify(workerUrl)});`,
  ].join('\n');
}
