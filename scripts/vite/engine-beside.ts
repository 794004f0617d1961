import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Plugin } from 'vite';

/** Every Node the project supports has WebAssembly exceptions, so the mvp build is not needed here. */
const WASM = ['duckdb-eh.wasm'];

/** Puts the engine's wasm and a `package.json` beside the command line, so that it runs without packages. */
export function engineBeside(): Plugin {
  return {
    name: 'engine-beside',
    generateBundle() {
      const require = createRequire(import.meta.url);
      const folder = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
      for (const fileName of WASM) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, fileName)) });
      }
      this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "module" }\n' });
    },
  };
}
