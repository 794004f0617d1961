import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { TestProject } from 'vitest/node';

import { ensureChineseFont, findBrowser } from '../../scripts/find-browser.ts';
import { findNginx, startNginx } from '../../scripts/nginx.ts';
import { serveFolder } from '../../scripts/serve.ts';
import { readBuildId } from '../../scripts/vite/build-id.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: { readonly port: number; readonly server: 'nginx' | 'node' };
    browser: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = `${root}dist`;

/** The built files, as they stand, on an intranet-like address under a sub-path. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  requireFreshBuild();
  const browser = findBrowser();
  const noFont = ensureChineseFont();
  if (noFont) console.warn(noFont);
  const nginx = findNginx() !== undefined;
  const server = nginx ? await startNginx(dist, 'zugong') : await serveFolder(dist, { base: '/zugong/' });
  project.provide('browser', browser);
  project.provide('site', { port: server.port, server: nginx ? 'nginx' : 'node' });
  return () => server.close();
}

function requireFreshBuild(): void {
  const path = `${dist}/version.json`;
  const built = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { build: string }).build : null;
  if (built !== readBuildId(root)) {
    throw new Error('dist/ was not made from these sources: run npm run build first');
  }
}
