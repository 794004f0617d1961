import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Question } from './answer.ts';

export const LIMIT_MS = 20_000;

/** A process that reads files one after the other; one that hangs or dies is replaced. */
export interface Reader {
  ask(question: Question): Promise<Answer>;
  stop(): void;
}

export function startReader(): Reader {
  let child: ChildProcess | null = null;

  function ask(question: Question): Promise<Answer> {
    const running = (child ??= startChild());
    const start = performance.now();
    return new Promise((resolve) => {
      const settle = (answer: Answer) => {
        clearTimeout(timer);
        running.removeAllListeners();
        if (answer.failure !== null) drop();
        resolve(answer);
      };
      const fail = (failure: string) =>
        settle({ sheets: [], refusals: [], ms: performance.now() - start, failure });
      const timer = setTimeout(() => fail(`not read after ${LIMIT_MS / 1000} s`), LIMIT_MS);
      running.once('message', (answer) => settle(answer as Answer));
      running.once('exit', (code) => fail(`the reader died with ${code}`));
      running.send(question);
    });
  }

  function drop(): void {
    child?.kill('SIGKILL');
    child = null;
  }

  return { ask, stop: drop };
}

function startChild(): ChildProcess {
  return fork(new URL('./reader-child.ts', import.meta.url), {
    execArgv: ['--import', fileURLToPath(import.meta.resolve('tsx')), '--max-old-space-size=3072'],
    silent: true,
  });
}
