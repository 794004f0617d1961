import { runInThisContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { streamWasm } from '#engine/wasm-stream.ts';

const ADDRESS = 'http://zugong.intranet/zugong/engine/engine.bin';
const DAMAGED = '引擎文件不完整或被服务器改动';
const wasm = Uint8Array.from({ length: 5000 }, (_, i) => [0, 0x61, 0x73, 0x6d][i] ?? (i * 7919) % 251);
const packed = new Uint8Array(gzipSync(wasm));

/** Sends the bytes in pieces, then ends or breaks off. */
function bodyOf(bytes: Uint8Array, piece: number, breaks = false): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += piece)));
      else if (breaks) controller.error(new TypeError('network error'));
      else controller.close();
    },
  });
}

const arrived: number[] = [];
const reasons: string[] = [];
const listener = {
  arrived: (bytes: number) => void arrived.push(bytes),
  failed: (reason: string) => void reasons.push(reason),
};
const server = vi.fn<() => Promise<Response>>();

// As the worker gets it: the text alone, with nothing of this module around it.
const inWorker = runInThisContext(`(${streamWasm.toString()})`) as typeof streamWasm;

async function read(stream = streamWasm): Promise<Uint8Array> {
  const response = await stream({ wasm: ADDRESS, wasmBytes: wasm.length }, listener);
  expect(response.headers.get('content-type')).toBe('application/wasm');
  return new Uint8Array(await response.arrayBuffer());
}

beforeEach(() => {
  arrived.length = 0;
  reasons.length = 0;
  vi.stubGlobal('fetch', server);
});
afterEach(() => vi.unstubAllGlobals());

describe('the stream of the engine', () => {
  it.each([
    ['compressed', packed, 100],
    ['already inflated on the way', wasm, 100],
    ['compressed, a byte at a time', packed, 1],
    ['inflated, a byte at a time', wasm, 1],
  ])('gives the same wasm when it arrives %s', async (_, bytes, piece) => {
    server.mockResolvedValue(new Response(bodyOf(bytes, piece)));
    expect(await read()).toEqual(wasm);
    expect(reasons).toEqual([]);
  });

  it('needs nothing but its own text', async () => {
    server.mockResolvedValue(new Response(bodyOf(packed, 100)));
    expect(await read(inWorker)).toEqual(wasm);
  });

  it('counts what crosses the network, not what it becomes', async () => {
    server.mockResolvedValue(new Response(bodyOf(packed, 100)));
    await read();
    expect(arrived.slice(0, 2)).toEqual([100, 200]);
    expect(arrived[arrived.length - 1]).toBe(packed.length);
  });

  it.each([
    ['a page instead of the engine', () => bodyOf(new TextEncoder().encode('<!doctype html><p>登录'), 100)],
    ['nothing', () => bodyOf(new Uint8Array(), 100)],
    ['less than a beginning', () => bodyOf(wasm.slice(0, 3), 100)],
    ['half of the compressed file', () => bodyOf(packed.slice(0, packed.length / 2), 100)],
    ['all but the last byte of the compressed file', () => bodyOf(packed.slice(0, -1), 100)],
    ['half of the inflated file', () => bodyOf(wasm.slice(0, 2500), 100)],
    [
      'more than was shipped',
      () => bodyOf(new Uint8Array(gzipSync(new Uint8Array([...wasm, ...wasm]))), 100),
    ],
    ['something else compressed', () => bodyOf(new Uint8Array(gzipSync(wasm.map((byte) => byte ^ 1))), 100)],
  ])('is refused in the same words for %s', async (_, body) => {
    server.mockResolvedValue(new Response(body()));
    await expect(read()).rejects.toThrow(DAMAGED);
    expect(reasons).toEqual([DAMAGED]);
  });

  it.each([
    ['a refusal', () => Promise.resolve(new Response('', { status: 404 })), '引擎文件未能下载（404）'],
    ['no way there', () => Promise.reject(new TypeError('Failed to fetch')), '引擎文件未能下载（网络不通）'],
    [
      'a line that breaks',
      () => Promise.resolve(new Response(bodyOf(packed.slice(0, 300), 100, true))),
      '引擎文件未能下载（网络中断）',
    ],
  ])('says in words that the download failed after %s', async (_, answer, words) => {
    server.mockImplementation(answer);
    await expect(read()).rejects.toThrow(`${words}：${ADDRESS}`);
    expect(reasons).toEqual([`${words}：${ADDRESS}`]);
  });
});
