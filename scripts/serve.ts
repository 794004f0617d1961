import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
};

export interface StaticServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves a folder on loopback, as plainly as an intranet server would: no compression, no special
 * headers. `base` is the sub-path it lies under, with a slash at both ends; port 0 takes a free one.
 */
export async function serveFolder(folder: string, { base = '/', port = 0 } = {}): Promise<StaticServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    const found = findFile(folder, base, request.url ?? '/');
    if (found === 'redirect') return void response.writeHead(301, { location: base }).end();
    if (!found) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
    response.writeHead(200, {
      'content-type': TYPES[extname(found.path)] ?? 'application/octet-stream',
      'content-length': found.size,
      'cache-control': found.path.endsWith('.html') ? 'no-cache' : 'max-age=60',
    });
    if (request.method === 'HEAD') return void response.end();
    createReadStream(found.path)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function findFile(
  folder: string,
  base: string,
  url: string,
): { readonly path: string; readonly size: number } | 'redirect' | undefined {
  const asked = toPath(url);
  if (asked === undefined) return undefined;
  if (`${asked}/` === base) return 'redirect';
  if (!asked.startsWith(base)) return undefined;
  const path = normalize(join(folder, asked.slice(base.length)));
  if (path !== normalize(folder) && !path.startsWith(normalize(folder + sep))) return undefined;
  return toFile(path) ?? toFile(join(path, 'index.html'));
}

function toFile(path: string): { readonly path: string; readonly size: number } | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? { path, size: stats.size } : undefined;
}

function toPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
