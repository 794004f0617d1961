import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

import { tryOutput } from './machine.ts';

const ROOT = fileURLToPath(new URL('../.cache/chromium-91', import.meta.url));
const PACKAGES = ['chrome-aws-lambda@9.1.0', 'puppeteer-core@9.1.1'];

export interface OldBrowser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
  /** puppeteer-core 9.1.1, the driver that speaks this browser's protocol. */
  readonly puppeteer: Puppeteer9;
}

/** As much of puppeteer-core 9.1.1 as the journeys use; it is no dependency, so its types are not there. */
export interface Puppeteer9 {
  launch(options: {
    executablePath: string;
    headless: boolean;
    args: readonly string[];
    env: Record<string, string | undefined>;
    defaultViewport: { width: number; height: number };
  }): Promise<Browser9>;
}

export interface Browser9 {
  version(): Promise<string>;
  newPage(): Promise<Page9>;
  close(): Promise<void>;
}

export interface Page9 {
  goto(url: string, options?: { waitUntil?: 'load'; timeout?: number }): Promise<unknown>;
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(
    event: 'requestfailed',
    listener: (request: { url(): string; failure(): { errorText: string } | null }) => void,
  ): void;
  evaluate<T>(script: string): Promise<T>;
  evaluateOnNewDocument(script: string): Promise<unknown>;
  waitForFunction(script: string, options?: { timeout?: number; polling?: number }): Promise<unknown>;
  click(selector: string): Promise<void>;
  screenshot(options: { path: string }): Promise<unknown>;
}

/** Why Chromium 91 cannot be had on this machine; undefined when it can be fetched. */
export function oldBrowserObstacle(): string | undefined {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return `Chromium 91 for tests exists only for x64 Linux, this is ${process.platform} ${process.arch}`;
}

/** Fetches Chromium 91 into a cache the first time; throws with the reason when it cannot be had. */
export async function loadOldBrowser(): Promise<OldBrowser> {
  const obstacle = oldBrowserObstacle();
  if (obstacle) throw new Error(obstacle);
  const modules = join(ROOT, 'node_modules');
  if (!PACKAGES.every((name) => existsSync(join(modules, name.replace(/@[^@]*$/, ''), 'package.json')))) {
    fetchPackages();
  }
  const packed = join(modules, 'chrome-aws-lambda', 'bin');
  const executable = await inflate(join(packed, 'chromium.br'), join(ROOT, 'chromium'));
  const env = await missingLibraries(executable, join(packed, 'aws.tar.br'));
  const puppeteer = createRequire(join(ROOT, 'package.json'))('puppeteer-core') as Puppeteer9;
  return { executable, env, puppeteer };
}

function fetchPackages(): void {
  mkdirSync(ROOT, { recursive: true });
  const args = ['install', '--prefix', ROOT, '--ignore-scripts', '--no-save', '--no-package-lock'];
  try {
    execFileSync('npm', [...args, '--no-audit', '--no-fund', '--silent', ...PACKAGES], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (error) {
    throw new Error(`Chromium 91 could not be fetched by npm: ${(error as Error).message}`);
  }
}

async function inflate(from: string, to: string): Promise<string> {
  if (existsSync(to)) return to;
  const unfinished = `${to}.${process.pid}`;
  await pipeline(
    createReadStream(from),
    createBrotliDecompress(),
    createWriteStream(unfinished, { mode: 0o755 }),
  );
  renameSync(unfinished, to);
  return to;
}

/** The package brings the libraries a bare server lacks; they are used only where some are missing. */
async function missingLibraries(executable: string, packed: string): Promise<Record<string, string>> {
  if (!tryOutput('ldd', [executable])?.includes('not found')) return {};
  const archive = await inflate(packed, join(ROOT, 'libraries.tar'));
  execFileSync('tar', ['-xf', archive, '-C', ROOT]);
  return { LD_LIBRARY_PATH: [join(ROOT, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}
