/** What is known of the shipped engine before it is fetched. */
export interface WasmFile {
  /** Absolute address of the gzip-compressed wasm. */
  readonly wasm: string;
  readonly wasmBytes: number;
}

export interface WasmListener {
  /** Bytes that have crossed the network so far. */
  arrived(bytes: number): void;
  /** Why the stream broke, in a sentence: the reader of the stream says it in words of its own. */
  failed(reason: string): void;
}

/**
 * Answers with the engine as a stream that can be compiled while it arrives. Some servers add or undo
 * a content encoding on their own, so what arrives is told by its first bytes: gzip is inflated, wasm
 * is taken as it is, and anything else or of another length is refused. Self-contained: it is also sent
 * as text into the engine worker.
 */
export async function streamWasm(file: WasmFile, listener: WasmListener): Promise<Response> {
  type Bytes = Uint8Array<ArrayBuffer>;
  type Read = () => Promise<Bytes | undefined>;
  let reason = '';
  const failure = (words: string): Error => {
    if (reason === '') listener.failed((reason = words));
    return new Error(reason);
  };
  const lost = (why: string) => failure(`引擎文件未能下载（${why}）：${file.wasm}`);
  const damaged = () => failure('引擎文件不完整或被服务器改动');

  /** Enough bytes to tell what they begin. */
  async function headOf(read: Read): Promise<Bytes> {
    let head: Bytes = new Uint8Array();
    while (head.length < 4) {
      const next = await read();
      if (!next) throw damaged();
      const joined = new Uint8Array(head.length + next.length);
      joined.set(head);
      joined.set(next, head.length);
      head = joined;
    }
    return head;
  }
  const streamOf = (head: Bytes, read: Read) =>
    new ReadableStream<Bytes>({
      start: (controller) => controller.enqueue(head),
      async pull(controller) {
        const next = await read();
        if (next) controller.enqueue(next);
        else controller.close();
      },
    });

  const response = await fetch(file.wasm).catch(() => null);
  if (!response) throw lost('网络不通');
  if (!response.ok || !response.body) throw lost(String(response.status));

  const network = response.body.getReader();
  let arrived = 0;
  const receive: Read = async () => {
    const { value } = await network.read().catch(() => Promise.reject(lost('网络中断')));
    if (value) listener.arrived((arrived += value.length));
    return value;
  };
  const begin = await headOf(receive);
  let plain = streamOf(begin, receive);
  if (begin[0] === 0x1f && begin[1] === 0x8b) plain = plain.pipeThrough(new DecompressionStream('gzip'));

  const reader = plain.getReader();
  let length = 0;
  const inflate: Read = async () => {
    const { value } = await reader.read().catch(() => Promise.reject(damaged()));
    if (value) length += value.length;
    else if (length !== file.wasmBytes) throw damaged();
    return value;
  };
  const head = await headOf(inflate);
  if (String.fromCharCode(...head.subarray(0, 4)) !== '\0asm') throw damaged();
  return new Response(streamOf(head, inflate), { headers: { 'content-type': 'application/wasm' } });
}
