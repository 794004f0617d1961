import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { engineWorkerText } from '#engine/worker-shim.ts';

const FILE = { wasm: 'http://zugong.intranet/engine/engine.bin', wasmBytes: 8 };
const wasm = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Runs the worker's text where `importScripts` stands for the engine's own script. */
function runWorker(ahead: typeof FILE | null, engineScript: (scope: { fetch: typeof fetch }) => void) {
  const asked: string[] = [];
  const said: unknown[] = [];
  const scope = {
    ...{ Response, Request, ReadableStream, DecompressionStream, TextDecoder, Uint8Array },
    console: { log: () => undefined },
    fetch: (input: string | Request) => {
      asked.push(new Request(input).url);
      return Promise.resolve(new Response(new Uint8Array(gzipSync(wasm))));
    },
    postMessage: (message: unknown) => said.push(JSON.parse(JSON.stringify(message))),
    addEventListener: () => undefined,
    importScripts: (url: string) => {
      asked.push(url);
      engineScript(scope as unknown as { fetch: typeof fetch });
    },
    self: null as unknown,
  };
  scope.self = scope;
  runInContext(engineWorkerText('http://zugong.intranet/engine/worker.js', ahead), createContext(scope));
  return { asked, said };
}

describe('the text of the engine worker', () => {
  it('asks for the wasm before the engine’s script, once, and hands it over inflated', async () => {
    let handed: Promise<Response> | undefined;
    const { asked, said } = runWorker(FILE, (scope) => {
      handed = scope.fetch(new Request(FILE.wasm));
    });
    const response = await handed;
    expect(new Uint8Array((await response?.arrayBuffer()) ?? [])).toEqual(wasm);
    expect(response?.headers.get('content-type')).toBe('application/wasm');
    expect(asked).toEqual([FILE.wasm, 'http://zugong.intranet/engine/worker.js']);
    expect(said).toEqual([{ engineArrived: gzipSync(wasm).length }]);
  });

  it('leaves every other request to the browser, and the wasm too once it is handed over', () => {
    const { asked } = runWorker(FILE, (scope) => {
      void scope.fetch('http://zugong.intranet/other');
      void scope.fetch(FILE.wasm);
      void scope.fetch(FILE.wasm);
    });
    expect(asked.slice(2)).toEqual(['http://zugong.intranet/other', FILE.wasm]);
  });

  it('fetches nothing ahead where the wasm is given as a local address', () => {
    const { asked } = runWorker(null, () => undefined);
    expect(asked).toEqual(['http://zugong.intranet/engine/worker.js']);
  });
});
