import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const BUNDLES = ['eh', 'mvp'] as const;
export type BundleName = (typeof BUNDLES)[number];

/** What one engine bundle needs on the server; `fileName` is relative to the root of the site. */
export interface EngineFiles {
  readonly wasm: EngineFile;
  readonly worker: EngineFile;
  readonly wasmBytes: number;
  readonly wasmGzipBytes: number;
}

export interface EngineFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

const PACKAGE = 'node_modules/@duckdb/duckdb-wasm/dist';
const CACHE = 'node_modules/.cache/engine';

/** The two engine bundles, the wasm compressed once and kept in a cache. */
export function loadEngineFiles(root: string): Readonly<Record<BundleName, EngineFiles>> {
  return { eh: loadBundle(root, 'eh'), mvp: loadBundle(root, 'mvp') };
}

function loadBundle(root: string, name: BundleName): EngineFiles {
  const wasm = readFileSync(join(root, PACKAGE, `duckdb-${name}.wasm`));
  const wasmHash = toHash(wasm);
  const packed = cached(root, `duckdb-${name}-${wasmHash}.gz`, () => gzipSync(wasm, { level: 9 }));
  const source = readFileSync(join(root, PACKAGE, `duckdb-browser-${name}.worker.js`), 'utf8');
  const worker = Buffer.from(source.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
  return {
    wasm: { fileName: `engine/duckdb-${name}-${wasmHash}.bin`, bytes: packed },
    worker: { fileName: `engine/duckdb-${name}-${toHash(worker)}.worker.js`, bytes: worker },
    wasmBytes: wasm.length,
    wasmGzipBytes: packed.length,
  };
}

function cached(root: string, name: string, make: () => Buffer): Buffer {
  const folder = join(root, CACHE);
  const path = join(folder, name);
  if (existsSync(path)) return readFileSync(path);
  const bytes = make();
  mkdirSync(folder, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, path);
  return bytes;
}

function toHash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}
