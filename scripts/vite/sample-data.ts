import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin, ResolvedConfig } from 'vite';

import { serveBytes } from './serve-bytes.ts';

const INDEX = 'index.json';

/**
 * Ships the sample files as `sample/`: those its index names and nothing else of `data/`, so that a build
 * never brings a `data/snapshot.json` that would overwrite what an office published.
 */
export function sampleData(): Plugin {
  let config: ResolvedConfig;
  const read = (path: string) => readFileSync(join(config.root, 'data', path));

  function list(): string[] {
    if (!existsSync(join(config.root, 'data', INDEX))) return [];
    const index = JSON.parse(read(INDEX).toString('utf8')) as { files: readonly { path: string }[] };
    return [INDEX, ...index.files.map(({ path }) => path)];
  }

  return {
    name: 'sample-data',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle() {
      for (const path of list()) {
        this.emitFile({ type: 'asset', fileName: `sample/${path}`, source: read(path) });
      }
    },
    configureServer(server) {
      serveBytes(server, (path) => {
        const name = path.startsWith('sample/') ? path.slice('sample/'.length) : '';
        return list().includes(name) ? read(name) : undefined;
      });
    },
  };
}
