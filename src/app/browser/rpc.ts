import { CancelledError, type Job, type Progress } from '#core/progress.ts';

/** Calls across a worker border: methods with cloneable arguments, the last of which may be a job. */
type Request =
  | {
      readonly id: number;
      readonly type: 'call';
      readonly method: string;
      readonly args: readonly unknown[];
      readonly job: boolean;
    }
  | { readonly id: number; readonly type: 'cancel' };

interface ThrownAcross {
  readonly name: string;
  readonly message: string;
  readonly sql?: string;
}

type Reply =
  | { readonly id: number; readonly type: 'result'; readonly value: unknown }
  | { readonly id: number; readonly type: 'thrown'; readonly error: ThrownAcross }
  | { readonly id: number; readonly type: 'progress'; readonly progress: Progress };

/** A result whose buffers go over to the other side instead of being copied. */
export class Given<Value> {
  constructor(
    readonly value: Value,
    readonly buffers: readonly ArrayBuffer[],
  ) {}
}

/** The worker's side of a border: `self` in a worker, or a port. */
export interface Endpoint {
  postMessage(message: unknown, options?: { transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

function toThrown(error: unknown): ThrownAcross {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const sql = (error as { sql?: unknown }).sql;
  return { name: error.name, message: error.message, ...(typeof sql === 'string' ? { sql } : {}) };
}

function fromThrown({ name, message, sql }: ThrownAcross): Error {
  if (name === 'CancelledError') return new CancelledError();
  return Object.assign(new Error(message), { name, ...(sql === undefined ? {} : { sql }) });
}

type Callable = Record<string, (...args: unknown[]) => unknown>;

/** Answers calls with the methods of `target`. */
export function serveCalls(target: object, endpoint: Endpoint): void {
  const running = new Map<number, AbortController>();
  const call = async (request: Extract<Request, { type: 'call' }>): Promise<void> => {
    const { id, method, args } = request;
    const abort = new AbortController();
    running.set(id, abort);
    const progress = (value: Progress) =>
      endpoint.postMessage({ id, type: 'progress', progress: value } satisfies Reply);
    const job: Job = { signal: abort.signal, progress };
    try {
      const method_ = (target as Callable)[method];
      if (typeof method_ !== 'function') throw new Error(`no method ${method}`);
      const found = await method_.apply(target, request.job ? [...args, job] : [...args]);
      const { value, buffers } = found instanceof Given ? (found as Given<unknown>) : new Given(found, []);
      endpoint.postMessage({ id, type: 'result', value } satisfies Reply, { transfer: [...buffers] });
    } catch (error) {
      endpoint.postMessage({ id, type: 'thrown', error: toThrown(error) } satisfies Reply);
    } finally {
      running.delete(id);
    }
  };
  endpoint.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    if (data.type === 'cancel') running.get(data.id)?.abort();
    else void call(data);
  });
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly job: Job | undefined;
}

function isJob(value: unknown): value is Job {
  return typeof value === 'object' && value !== null && ('signal' in value || 'progress' in value);
}

/** A stand-in for an object on the other side: every property is a method that calls it. */
export function connectCalls<Target extends object>(worker: Worker): Target {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const call = waiting.get(data.id);
    if (!call) return;
    if (data.type === 'progress') {
      call.job?.progress?.(data.progress);
      return;
    }
    waiting.delete(data.id);
    if (data.type === 'result') call.resolve(data.value);
    else call.reject(fromThrown(data.error));
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || '后台脚本未能载入'));
    waiting.clear();
  });
  const invoke = (method: string, all: readonly unknown[]): Promise<unknown> => {
    const last = all[all.length - 1];
    const job = isJob(last) ? last : undefined;
    const args = job ? all.slice(0, -1) : all;
    const id = next++;
    return new Promise((resolve, reject) => {
      if (job?.signal?.aborted) {
        reject(new CancelledError());
        return;
      }
      waiting.set(id, { resolve, reject, job });
      job?.signal?.addEventListener('abort', () =>
        worker.postMessage({ id, type: 'cancel' } satisfies Request),
      );
      worker.postMessage({ id, type: 'call', method, args, job: job !== undefined } satisfies Request);
    });
  };
  return new Proxy({} as Target, {
    get: (_, method) => (method === 'then' ? undefined : (...all: unknown[]) => invoke(String(method), all)),
  });
}
