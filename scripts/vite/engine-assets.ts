import type { Plugin, ResolvedConfig } from 'vite';

import { BUNDLES, loadEngineFiles, type BundleName, type EngineFiles } from './engine-files.ts';
import { serveBytes } from './serve-bytes.ts';

const ID = 'virtual:engine-assets';
const RESOLVED = `\0${ID}`;

const LIBRARY = '@duckdb/duckdb-wasm/dist/duckdb-browser.mjs';
const CDN = 'https://cdn.jsdelivr.net/npm/';

/**
 * Ships the engine with the site: the compressed wasm as `engine/*.bin` and its worker beside it.
 * `virtual:engine-assets` tells page and worker code where they are. With `emit` off the plugin only
 * resolves that module, which is what the separate build of a worker needs.
 */
export function engineAssets({ emit }: { emit: boolean }): Plugin {
  let config: ResolvedConfig;
  let files: ReturnType<typeof loadEngineFiles> | undefined;
  const load = () => (files ??= loadEngineFiles(config.root));

  return {
    name: 'engine-assets',
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      return toModule(load(), config.command === 'serve' ? config.base : relativeRoot(config));
    },
    /** The library can also load itself from a public address, which the product never asks it to. */
    transform(code, id) {
      return id.endsWith(LIBRARY) ? code.replaceAll(CDN, 'about:blank#') : undefined;
    },
    generateBundle() {
      if (!emit) return;
      for (const { fileName, bytes } of listFiles(load())) {
        this.emitFile({ type: 'asset', fileName, source: bytes });
      }
    },
    configureServer(server) {
      serveBytes(server, (path) => listFiles(load()).find(({ fileName }) => fileName === path)?.bytes);
    },
  };
}

/** Every script of the build lies in one folder, so the root of the site is one level above each. */
function relativeRoot(config: ResolvedConfig): string {
  return '../'.repeat(config.build.assetsDir.split('/').length);
}

function toModule(bundles: Readonly<Record<BundleName, EngineFiles>>, root: string): string {
  const entries = BUNDLES.map((name) => {
    const { wasm, worker, wasmBytes, wasmGzipBytes } = bundles[name];
    return `${name}: { wasm: at(${JSON.stringify(wasm.fileName)}), worker: at(${JSON.stringify(worker.fileName)}), wasmBytes: ${wasmBytes}, wasmGzipBytes: ${wasmGzipBytes} }`;
  });
  return [
    `const here = import.meta.url;`,
    `const at = (path) => new URL(${JSON.stringify(root)} + path, here).href;`,
    `export default { ${entries.join(', ')} };`,
  ].join('\n');
}

function listFiles(bundles: Readonly<Record<BundleName, EngineFiles>>) {
  return BUNDLES.flatMap((name) => [bundles[name].wasm, bundles[name].worker]);
}
