import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FolderScore, Manifest } from './folder-test.ts';
import { FOLDERS } from './folders/index.ts';
import { readRecords } from './strict-records.ts';
import { startReader } from './reader.ts';

/** Scores the reading of files of other projects: `CORPORA_DIR=… npm run corpora [folder…]`. */
const corpora = process.env['CORPORA_DIR'] ?? '';
const out = fileURLToPath(new URL('../../.cache/corpora/', import.meta.url));

if (corpora === '' || !existsSync(corpora)) {
  console.log('Set CORPORA_DIR to a folder of corpora to score how files of other projects are read.');
} else {
  await scoreAll(process.argv.slice(2));
}

async function scoreAll(wanted: readonly string[]): Promise<void> {
  mkdirSync(out, { recursive: true });
  const manifest = readManifest(join(corpora, 'manifest.csv'));
  const reader = startReader();
  const results: Record<string, FolderScore> = {};
  for (const folder of FOLDERS) {
    const { name } = folder;
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (!existsSync(join(corpora, name))) continue;
    const score = await folder.run(join(corpora, name), reader, out, manifest);
    results[name] = score;
    print(name, score);
  }
  reader.stop();
  writeFileSync(join(out, 'results.json'), JSON.stringify(results, null, 2) + '\n');
}

function print(name: string, { count, figures, failures }: FolderScore): void {
  const numbers = Object.entries(figures).map(([label, value]) => `${label} ${value.toFixed(4)}`);
  console.log(`${name.padEnd(14)} ${String(count).padStart(4)} files  ${numbers.join('  ')}`);
  for (const failure of failures.slice(0, 12)) console.log(`               - ${failure}`);
  if (failures.length > 12) console.log(`               - … ${failures.length - 12} more in results.json`);
}

function readManifest(path: string): Manifest {
  if (!existsSync(path)) return [];
  const [heading = [], ...records] = readRecords(readFileSync(path, 'utf8'));
  return records.map((record) => {
    const at = (name: string) => record[heading.indexOf(name)] ?? '';
    return { path: at('path'), role: at('role'), exercises: at('exercises'), expected: at('expected') };
  });
}
