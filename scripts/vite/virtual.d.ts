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

declare module 'virtual:analysis-names' {
  /** In the order of the navigation. */
  const names: readonly {
    readonly path: string;
    readonly title: string;
    readonly needs: readonly string[];
  }[];
  export default names;
}
