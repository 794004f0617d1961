import type { Page } from 'playwright-core';

/** Runs before the page's scripts and keeps hold of the worker that the workspace lives in, the first one. */
export const KEEP_WORKSPACE_WORKER = `
  const Original = window.Worker;
  window.Worker = class extends Original {
    constructor(...args) {
      super(...args);
      window.workspaceWorker ??= this;
    }
  };
`;

/** Calls a method of the workspace as the interface does, on the same border. */
export function callWorkspace<Result>(page: Page, method: string, args: readonly unknown[]): Promise<Result> {
  return page.evaluate(
    ({ name, values }) =>
      new Promise<Result>((resolve, reject) => {
        const worker = (window as unknown as { workspaceWorker: Worker }).workspaceWorker;
        const id = 1_000_000 + Math.floor(performance.now());
        worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
          if (data.id !== id) return;
          if (data.type === 'result') resolve(data.value as Result);
          if (data.type === 'thrown') reject(new Error(data.error.message));
        });
        worker.postMessage({ id, type: 'call', method: name, args: values, job: false });
      }),
    { name: method, values: args },
  );
}

type Reply =
  | { readonly id: number; readonly type: 'result'; readonly value: unknown }
  | { readonly id: number; readonly type: 'thrown'; readonly error: { readonly message: string } }
  | { readonly id: number; readonly type: 'progress' };
