import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Real and hostile files of public repositories; not part of the project. */
const corpora = process.env['CORPORA_DIR'] ?? '';
const isThere = corpora !== '' && existsSync(corpora);
const LIMIT_MS = 20_000;
/** Every so many-th file, so that the sweep takes less than a minute; 1 for all. */
const STEP = Number(process.env['CORPORA_STEP'] ?? '4');

interface Answer {
  readonly path: string;
  readonly codes?: readonly string[];
  readonly kinds?: readonly (string | null)[];
  readonly thrown?: string;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

function startReader(): ChildProcess {
  const loader = fileURLToPath(import.meta.resolve('tsx'));
  return fork(new URL('./corpora-worker.ts', import.meta.url), {
    execArgv: ['--import', loader],
    silent: true,
  });
}

function ask(reader: ChildProcess, path: string): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle({ path, thrown: `still reading after ${LIMIT_MS} ms` }), LIMIT_MS);
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      reader.removeAllListeners();
      resolve(answer);
    };
    reader.once('message', (answer) => settle(answer as Answer));
    reader.once('exit', (code) => settle({ path, thrown: `the reader died with ${code}` }));
    reader.send(path);
  });
}

describe('files of other projects', () => {
  it.skipIf(!isThere)(
    `are each read or refused in time (set CORPORA_DIR to their folder)`,
    async () => {
      const files = filesUnder(corpora).filter((_, i) => i % STEP === 0);
      const failures: Answer[] = [];
      let reader = startReader();
      for (const file of files) {
        const answer = await ask(reader, file);
        const isSettled =
          answer.thrown === undefined && (answer.kinds?.length ?? 0) + (answer.codes?.length ?? 0) > 0;
        if (isSettled) continue;
        failures.push(answer);
        reader.kill('SIGKILL');
        reader = startReader();
      }
      reader.kill();
      expect(failures).toEqual([]);
      expect(files.length).toBeGreaterThan(100);
    },
    120_000,
  );
});
