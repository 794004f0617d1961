import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const FIRST_PAINT_LIMIT = 120_000;
const ENGINE_LIMIT = 9_000_000;
/** Strings that would mean a request to somewhere else; the engine's own worker is left out. */
const FOREIGN = /https?:\/\/(cdn\.|fonts\.|unpkg|[\w.]*jsdelivr)/;

const problems: string[] = [];

/** The page that an empty workspace begins with; its code comes by itself, but nothing is seen before it. */
const FIRST_PAGE = /import\(\W\.\/(HomePage-[\w-]+\.js)\W\)/;

/** Scripts the browser must have before the first page stands: those named, and all they import statically. */
function firstPaintScripts(): string[] {
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
    const firstPage = FIRST_PAGE.exec(source)?.[1];
    if (firstPage) visit(posix.join(dirname(path), firstPage));
  };
  named.forEach((path) => visit(posix.normalize(path)));
  return [...found].sort();
}

function checkFirstPaint(): void {
  const scripts = firstPaintScripts();
  if (scripts.length === 0) problems.push('index.html names no script');
  if (!scripts.some((path) => path.includes('HomePage-'))) problems.push('no script fetches the first page');
  const size = (path: string) => gzipSync(readFileSync(join(dist, path)), { level: 6 }).length;
  const total = scripts.reduce((sum, path) => sum + size(path), 0);
  console.log(`first paint: ${toKilobytes(total)} gzip in ${scripts.length} scripts`);
  for (const path of scripts) console.log(`  ${toKilobytes(size(path)).padStart(9)}  ${path}`);
  if (total > FIRST_PAINT_LIMIT)
    problems.push(`scripts for first paint exceed ${toKilobytes(FIRST_PAINT_LIMIT)}`);
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
  checkEngine(files);
  checkContents(files);
}
for (const problem of problems) console.error(`error: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
