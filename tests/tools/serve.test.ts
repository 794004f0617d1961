import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { serveFolder, type StaticServer } from '../../scripts/serve.ts';

describe('the static server', () => {
  let outside: string;
  let server: StaticServer;

  beforeAll(async () => {
    outside = mkdtempSync(join(tmpdir(), 'serve-'));
    mkdirSync(join(outside, 'site'));
    mkdirSync(join(outside, 'site-other'));
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    writeFileSync(join(outside, 'site-other', 'x.txt'), 'other');
    writeFileSync(join(outside, 'site', 'index.html'), '<p>home</p>');
    writeFileSync(join(outside, 'site', '花名册.csv'), '姓名');
    server = await serveFolder(join(outside, 'site'), { base: '/zugong/' });
  });

  afterAll(async () => {
    await server.close();
    rmSync(outside, { recursive: true, force: true });
  });

  /** The path goes out as it is written: `fetch` would tidy `..` away. */
  function get(path: string): Promise<{ status: number; body: string; location: string | undefined }> {
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: server.port, path }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body, location: response.headers.location }),
        );
      })
        .on('error', reject)
        .end();
    });
  }

  it('serves the page under its sub-path', async () => {
    expect(await get('/zugong/')).toMatchObject({ status: 200, body: '<p>home</p>' });
  });

  it('leads from the sub-path without its slash to the one with it', async () => {
    expect(await get('/zugong')).toMatchObject({ status: 301, location: '/zugong/' });
  });

  it('serves names in Chinese', async () => {
    expect(await get(`/zugong/${encodeURIComponent('花名册.csv')}`)).toMatchObject({ body: '姓名' });
  });

  it.each([
    '/zugong/../secret.txt',
    '/zugong/%2e%2e/secret.txt',
    '/zugong/%2e%2e%2fsecret.txt',
    '/zugong/../site-other/x.txt',
    '/zugong/%00',
    '/zugong/%zz',
    '/other/',
  ])('does not answer %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404 });
  });
});
