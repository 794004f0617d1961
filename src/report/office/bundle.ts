import { zipSync } from 'fflate';
import { FIXED_DAY } from './package.ts';

export interface BundledFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Several files as one; those of one name are numbered. What is packed already is not packed again. */
export function bundleFiles(files: readonly BundledFile[]): Uint8Array<ArrayBuffer> {
  const named = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { name, bytes } of files) {
    const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
    let free = name;
    for (let n = 2; named.has(free); n++) free = `${stem}（${n}）${ending}`;
    named.set(free, bytes);
  }
  return zipSync(Object.fromEntries(named), { level: 0, mtime: FIXED_DAY });
}
