import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { canInstallPackages, installPackages, tryOutput } from './machine.ts';

export interface Nginx {
  readonly port: number;
  close(): Promise<void>;
}

/** Path of nginx, installed on Debian and Ubuntu where that is possible; undefined where it cannot be had. */
export function findNginx(): string | undefined {
  if (isNginx()) return 'nginx';
  if (!canInstallPackages()) return undefined;
  installPackages(['nginx-light']);
  return isNginx() ? 'nginx' : undefined;
}

function isNginx(): boolean {
  return tryOutput('nginx', ['-v']) !== undefined;
}

/**
 * Serves a folder under a sub-path on loopback with the settings nginx has when nothing is set: its own
 * list of types, no headers, no compression.
 */
export async function startNginx(folder: string, name: string): Promise<Nginx> {
  const program = findNginx();
  if (!program) throw new Error('nginx is not installed: install nginx-light');
  const prefix = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(prefix, 'www'));
  symlinkSync(folder, join(prefix, 'www', name));
  const port = await findFreePort();
  writeFileSync(join(prefix, 'nginx.conf'), configuration(port));
  const child = spawn(program, ['-p', prefix, '-c', 'nginx.conf'], { stdio: 'inherit' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await waitForAnswer(port, () => child.exitCode !== null);
  return {
    port,
    async close() {
      child.kill('SIGTERM');
      await ended;
      rmSync(prefix, { recursive: true, force: true });
    },
  };
}

function configuration(port: number): string {
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    'daemon off; pid nginx.pid; error_log error.log; worker_processes 1;',
    ...(process.getuid?.() === 0
      ? [`user ${execFileSync('id', ['-un'], { encoding: 'utf8' }).trim()};`]
      : []),
    'events {}',
    'http {',
    '  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;',
    ...scratch.map((kind) => `  ${kind}_temp_path temp;`),
    `  server { listen 127.0.0.1:${port}; root www; }`,
    '}',
    '',
  ].join('\n');
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function waitForAnswer(port: number, hasEnded: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (hasEnded()) throw new Error('nginx ended at once; its error.log says why');
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer) return;
    await wait(50);
  }
  throw new Error('nginx did not answer within 5 seconds');
}
