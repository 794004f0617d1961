import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { runInherited } from './machine.ts';
import { serveFolder } from './serve.ts';
import { readBuildId } from './vite/build-id.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;
const FIRST_PORT = 8080;

/** True when `dist/` was made from the sources as they are now. */
function isBuilt(): boolean {
  if (!existsSync(`${dist}/version.json`)) return false;
  const { build } = JSON.parse(readFileSync(`${dist}/version.json`, 'utf8')) as { build?: string };
  return build === readBuildId(root);
}

async function serveOnFreePort(port: number, last: number) {
  try {
    return await serveFolder(dist, { port });
  } catch (error) {
    const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (!busy || port >= last) throw error;
    return serveOnFreePort(port + 1, last);
  }
}

if (!isBuilt()) {
  const vite = fileURLToPath(import.meta.resolve('vite/package.json')).replace(
    /package\.json$/,
    'bin/vite.js',
  );
  const code = runInherited(process.execPath, [vite, 'build', '--logLevel', 'warn', root]);
  if (code !== 0) process.exit(code);
}
const asked = Number(process.env.PORT ?? FIRST_PORT);
const server = await serveOnFreePort(asked, process.env.PORT ? asked : asked + 20);
process.stdout.write(`组工镜 http://127.0.0.1:${server.port}/\n`);
