import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { UsageError } from './arguments.ts';

export interface FoundFile {
  /** Path relative to the argument, with `/`. */
  readonly path: string;
  readonly absolute: string;
}

const EXTENSIONS = /\.(csv|tsv|txt|xlsx|xls|et|ods|lrmx|lrm)$/i;

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(path)));
    else if (entry.isFile() && EXTENSIONS.test(entry.name) && !entry.name.startsWith('~$')) found.push(path);
  }
  return found;
}

const byCodeUnits = (a: FoundFile, b: FoundFile) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** The files of all arguments, sorted by path so that the same input gives the same output. */
export async function findFiles(inputs: readonly string[]): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const input of inputs) {
    const info = await stat(input).catch(() => null);
    if (!info) throw new UsageError(`no such file or folder: ${input}`);
    if (info.isDirectory()) {
      for (const absolute of await walk(input)) {
        found.set(absolute, { absolute, path: relative(input, absolute).split(sep).join('/') });
      }
    } else {
      found.set(input, { absolute: input, path: basename(input) });
    }
  }
  return [...found.values()].sort(byCodeUnits);
}
