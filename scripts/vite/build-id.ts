import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const INPUTS = ['data', 'index.html', 'package-lock.json', 'package.json', 'public', 'scripts/vite', 'src'];

/** Ten hex digits of everything a build is made of: the same sources give the same number, without a clock. */
export function readBuildId(root: string): string {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => listFiles(root, input))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 10);
}

/** Files below `path`, with `/`, in an order that does not depend on the file system. */
function listFiles(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`));
}
