import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type ScoreOptions, scoresPath, writeScores } from '../generate/scores-file.ts';
import { serveFolder, type StaticServer } from '../serve.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const CACHE = `${root}.cache/bench/`;

/** The product as built, and the page with the bare parts beside it; both plain http on loopback. */
export async function serveBoth(): Promise<{ readonly product: StaticServer; readonly bare: StaticServer }> {
  const product = `${CACHE}product`;
  await build({ root, logLevel: 'warn', build: { outDir: product, emptyOutDir: true } });
  const outDir = `${CACHE}baseline`;
  await build({
    root: `${root}scripts/bench/baseline`,
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'chrome90' },
  });
  return { product: await serveFolder(product, { base: '/zugong/' }), bare: await serveFolder(outDir) };
}

async function runGenerator(folder: string, args: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
  const generator = [tsx, `${root}scripts/generate/main.ts`, '--out', folder, ...args];
  const { status, stderr } = spawnSync(process.execPath, generator, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`could not generate ${folder}: ${stderr}`);
}

/** Generated people as files; made once and kept. */
export async function generate(
  people: number,
  format: 'csv' | 'gbk' | 'xlsx' | 'irregular',
): Promise<string> {
  const folder = `${CACHE}data-${format}-${people}`;
  const file = `${folder}/roster-${people}${format === 'xlsx' ? '.xlsx' : '.csv'}`;
  if (!existsSync(file)) await runGenerator(folder, ['--people', String(people), '--format', format]);
  return file;
}

/** Scores of so many objects. */
export async function generateScores(scores: Omit<ScoreOptions, 'out'>): Promise<string> {
  const options = { ...scores, out: `${CACHE}data-scores` };
  const path = scoresPath(options);
  if (existsSync(path)) return path;
  await mkdir(options.out, { recursive: true });
  return writeScores(options);
}

/** The same people with five training records each. */
export async function generateTraining(people: number): Promise<readonly [roster: string, training: string]> {
  const folder = `${CACHE}data-training-${people}`;
  const files = [`${folder}/roster-${people}.csv`, `${folder}/training-${people}.csv`] as const;
  if (!files.every(existsSync)) await runGenerator(folder, ['--people', String(people), '--training']);
  return files;
}
