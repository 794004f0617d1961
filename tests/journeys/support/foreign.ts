import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { FOREIGN_HOST } from '../../../scripts/browser-flags.ts';

/** A listening stranger that would welcome anybody: what it heard is what left the browser. */
export interface ForeignOrigin {
  readonly url: string;
  readonly heard: readonly string[];
  close(): Promise<void>;
}

export async function listenAsForeignOrigin(): Promise<ForeignOrigin> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-allow-methods': '*',
      'accept-ranges': 'bytes',
      'content-type': 'text/plain',
    });
    response.end('a\n1\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${FOREIGN_HOST}:${port}`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
