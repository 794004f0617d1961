import { extname } from 'node:path';

import type { ViteDevServer } from 'vite';

/** Lets the development server answer for files that exist only in a build; `path` is relative to the site. */
export function serveBytes(
  server: ViteDevServer,
  find: (path: string) => Buffer | undefined | Promise<Buffer | undefined>,
): void {
  server.middlewares.use((request, response, next) => {
    const path = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, '')).slice(1);
    void Promise.resolve(find(path)).then((bytes) => {
      if (!bytes) return next();
      const type = extname(path) === '.js' ? 'text/javascript' : 'application/octet-stream';
      response.setHeader('content-type', type);
      response.end(bytes);
    }, next);
  });
}
