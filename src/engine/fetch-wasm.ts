import type { Job } from '#core/progress.ts';

export interface EngineAsset {
  /** Absolute address of the gzip-compressed wasm and of the engine's worker script. */
  readonly wasm: string;
  readonly worker: string;
  readonly wasmBytes: number;
  readonly wasmGzipBytes: number;
}

const MEGABYTE = 1024 * 1024;

function countBytes(job: Job | undefined, total: number): TransformStream<Uint8Array, Uint8Array> {
  let done = 0;
  return new TransformStream({
    transform(chunk, controller) {
      done += chunk.byteLength;
      job?.progress?.({
        stage: '载入引擎',
        done: Math.min(done, total) / MEGABYTE,
        total: total / MEGABYTE,
        unit: 'MB',
      });
      controller.enqueue(chunk);
    },
  });
}

async function firstBytes(blob: Blob, count: number): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(0, count).arrayBuffer());
}

/**
 * Fetches the engine and gives it as a local address. Some servers add or undo a content encoding on
 * their own, so what arrived is told by its first bytes: gzip is inflated, wasm is taken as it is.
 */
export async function fetchWasm(asset: EngineAsset, job?: Job): Promise<string> {
  const abort = new AbortController();
  job?.signal?.addEventListener('abort', () => abort.abort());
  const response = await fetch(asset.wasm, { signal: abort.signal });
  if (!response.ok || !response.body)
    throw new Error(`引擎文件未能下载（${response.status}）：${asset.wasm}`);
  const arrived = await new Response(response.body.pipeThrough(countBytes(job, asset.wasmGzipBytes))).blob();
  const start = await firstBytes(arrived, 2);
  const packed = start[0] === 0x1f && start[1] === 0x8b;
  const stream = packed ? arrived.stream().pipeThrough(new DecompressionStream('gzip')) : arrived.stream();
  const wasm = await new Response(stream, { headers: { 'content-type': 'application/wasm' } }).blob();
  const magic = await firstBytes(wasm, 4);
  if (String.fromCharCode(...magic) !== '\0asm') throw new Error('引擎文件不完整或被服务器改动');
  return URL.createObjectURL(wasm);
}
