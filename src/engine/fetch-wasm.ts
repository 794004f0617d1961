import { streamWasm, type WasmFile, type WasmListener } from './wasm-stream.ts';

/** The engine as a local address, whole: for a browser that cannot compile it while it arrives. */
export async function fetchWasm(file: WasmFile, listener: WasmListener): Promise<string> {
  const response = await streamWasm(file, listener);
  return URL.createObjectURL(await response.blob());
}
