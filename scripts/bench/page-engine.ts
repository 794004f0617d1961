import type { Page, Worker } from 'playwright-core';

interface EngineReply {
  readonly requestId: number;
  readonly type: string;
  readonly data: unknown;
}

/** tsx wraps named functions in a helper that pages and workers do not have. */
export const NAME_HELPER = 'globalThis.__name = (wrapped) => wrapped';

/** The product's engine, in a worker below the product's own. */
async function findEngine(page: Page): Promise<Worker> {
  for (const worker of page.workers()) {
    if (await worker.evaluate("'duckdb' in globalThis")) return worker;
  }
  throw new Error('the engine has not been started');
}

/**
 * Milliseconds that the product's engine takes for these statements, one after the other, over the rows
 * that it holds, the better of two times; nothing is made of the results. They go in as the engine's own
 * messages, and its answers to them are kept from the product.
 */
export async function timeStatements(page: Page, statements: readonly string[]): Promise<number> {
  const engine = await findEngine(page);
  await engine.evaluate(NAME_HELPER);
  return engine.evaluate(async (list) => {
    const scope = globalThis as unknown as {
      onmessage: (event: { readonly data: unknown }) => Promise<void>;
      postMessage: (reply: EngineReply, transfer?: unknown) => void;
    };
    const post = scope.postMessage;
    const ask = (type: string, data?: unknown) =>
      new Promise<unknown>((resolve, reject) => {
        const messageId = Math.floor(1e12 + Math.random() * 1e12);
        scope.postMessage = (reply, transfer) => {
          if (reply.requestId !== messageId) return post.call(scope, reply, transfer);
          if (reply.type === 'ERROR') reject(new Error(JSON.stringify(reply.data)));
          else resolve(reply.data);
        };
        scope.onmessage({ data: { messageId, type, data } }).catch(reject);
      });
    try {
      const connection = await ask('CONNECT');
      const times: number[] = [];
      for (let i = 0; i < 2; i++) {
        const from = performance.now();
        for (const sql of list) await ask('RUN_QUERY', [connection, sql]);
        times.push(performance.now() - from);
      }
      await ask('DISCONNECT', connection);
      return Math.min(...times);
    } finally {
      scope.postMessage = post;
    }
  }, statements);
}
