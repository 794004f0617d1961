import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { findNewerSyntax } from './newer-syntax.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const FIRST_PAINT_LIMIT = 120_000;
const ENGINE_LIMIT = 9_000_000;
/** Everything that a wall fetches before its first picture, besides its data. */
const WALL_LIMIT = 150_000;
/** Strings that would mean a request to somewhere else; the engine's own worker is left out. */
const FOREIGN = /https?:\/\/(cdn\.|fonts\.|unpkg|[\w.]*jsdelivr)/;

const problems: string[] = [];

/** The page that an empty workspace begins with; its code comes by itself, but nothing is seen before it. */
const FIRST_PAGE = /import\(\W\.\/(HomePage-[\w-]+\.js)\W\)/;

/** Of the two that `main.ts` begins, the one that most people open. */
const WORKBENCH = /import\(\W\.\/(workbench-[\w-]+\.js)\W\)/;
const WALL = /import\(\W\.\/((?:wall|start)-[\w-]+\.js)\W\)/;

/** Scripts the browser must have before the first page stands: those named, and all they import statically. */
function firstPaintScripts(begin: RegExp): string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const tags = html.match(/<(script|link)\s[^>]*>/g) ?? [];
  const named = tags.flatMap((tag) => /(?:src|href)="([^"]+\.js)"/.exec(tag)?.[1] ?? []);
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const source = readFileSync(join(dist, path), 'utf8');
    for (const [, imported] of source.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+\.js)["'`]/g)) {
      if (imported) visit(posix.join(dirname(path), imported));
    }
    for (const lazy of [begin, FIRST_PAGE]) {
      const next = lazy.exec(source)?.[1];
      if (next) visit(posix.join(dirname(path), next));
    }
  };
  named.forEach((path) => visit(posix.normalize(path)));
  return [...found].sort();
}

const sizeOf = (path: string): number => gzipSync(readFileSync(join(dist, path)), { level: 6 }).length;

function report(title: string, scripts: readonly string[], limit: number): void {
  const total = scripts.reduce((sum, path) => sum + sizeOf(path), 0);
  console.log(`${title}: ${toKilobytes(total)} gzip in ${scripts.length} scripts`);
  for (const path of scripts) console.log(`  ${toKilobytes(sizeOf(path)).padStart(9)}  ${path}`);
  if (total > limit) problems.push(`scripts for ${title} exceed ${toKilobytes(limit)}`);
}

function checkFirstPaint(): void {
  const scripts = firstPaintScripts(WORKBENCH);
  if (scripts.length === 0) problems.push('index.html names no script');
  if (!scripts.some((path) => path.includes('HomePage-'))) problems.push('no script fetches the first page');
  report('first paint', scripts, FIRST_PAINT_LIMIT);
}

/** A wall has no engine, and no code of the workbench either. */
function checkWall(): void {
  const scripts = firstPaintScripts(WALL);
  const foreign = scripts.filter((path) => /(workbench|analyses|figures|duckdb|worker|HomePage)-/.test(path));
  if (!scripts.some((path) => path.includes('/wall-'))) problems.push('no script draws the wall');
  for (const path of foreign) problems.push(`the wall fetches ${path}`);
  report('wall', scripts, WALL_LIMIT);
}

function checkEngine(files: readonly string[]): void {
  const packed = files.filter((path) => extname(path) === '.bin');
  if (packed.length !== 2) problems.push(`expected two engine files, found ${packed.length}`);
  for (const path of packed) {
    const { size } = statSync(join(dist, path));
    console.log(`engine: ${toKilobytes(size)}  ${path}`);
    if (size > ENGINE_LIMIT) problems.push(`${path} exceeds ${toKilobytes(ENGINE_LIMIT)}`);
  }
}

/** Every built asset is named by another file, and nothing lies where an office publishes. */
function checkContents(files: readonly string[]): void {
  const texts = files
    .filter((path) => /\.(html|js|css)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(dist, path), 'utf8') }));
  for (const path of files.filter((file) => /^(assets|engine)\//.test(file))) {
    const named = texts.some((text) => text.path !== path && text.text.includes(basename(path)));
    if (!named) problems.push(`nothing refers to ${path}`);
  }
  for (const { path, text } of texts) {
    if (!path.startsWith('engine/') && FOREIGN.test(text)) problems.push(`${path} names a foreign address`);
  }
  for (const { path, text } of texts.filter((each) => each.path.endsWith('.js'))) {
    const newer = findNewerSyntax(text);
    if (newer !== null) problems.push(`${path} has ${newer}`);
  }
  for (const path of files) {
    if (path.startsWith('data/')) problems.push(`${path} would overwrite what an office published`);
    if (path.endsWith('.map')) problems.push(`${path} is a source map`);
  }
}

function listFiles(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  );
}

function toKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

if (!existsSync(join(dist, 'index.html'))) {
  problems.push('dist/ is not built');
} else {
  const files = listFiles(dist);
  checkFirstPaint();
  checkWall();
  checkEngine(files);
  checkContents(files);
}
for (const problem of problems) console.error(`error: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
