declare module 'virtual:engine-assets' {
  interface EngineBundleAssets {
    /** Absolute URL of the wasm, gzip-compressed unless the server inflates it on the way. */
    readonly wasm: string;
    /** Absolute URL of the worker script (classic, for `importScripts`). */
    readonly worker: string;
    readonly wasmBytes: number;
    readonly wasmGzipBytes: number;
  }
  const assets: { readonly eh: EngineBundleAssets; readonly mvp: EngineBundleAssets };
  export default assets;
}
