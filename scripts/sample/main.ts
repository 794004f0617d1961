import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSample, indexText } from './build.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** Written by hand; everything else in data/ is made here. */
const KEPT = ['README.md', '.gitattributes'];

/** Writes data/ anew. */
async function main(): Promise<void> {
  const files = buildSample();
  await mkdir(DATA, { recursive: true });
  for (const entry of await readdir(DATA)) {
    if (!KEPT.includes(entry)) await rm(join(DATA, entry), { recursive: true });
  }
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(DATA, path)), { recursive: true });
    await writeFile(join(DATA, path), bytes);
  }
  await writeFile(join(DATA, 'index.json'), indexText(files));
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  process.stderr.write(`data: ${files.length} files, ${total} bytes\n`);
}

await main();
