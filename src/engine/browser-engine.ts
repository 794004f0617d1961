import { CancelledError, type CancelSignal, type Job, throwIfCancelled } from '#core/progress.ts';
import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { RecordBatch } from 'apache-arrow';
import { toQueryResult } from './arrow-result.ts';
import { connectStatements, OPEN_CONFIG } from './connect.ts';
import { type Engine, type EngineInfo, EngineStartError, type QueryResult, SqlError } from './engine.ts';
import { type EngineAsset, fetchWasm } from './fetch-wasm.ts';
import { addMissingAt, engineWorkerText } from './worker-shim.ts';

export interface EngineAssets {
  readonly eh: EngineAsset;
  readonly mvp: EngineAsset;
}

const START_DEADLINE_MS = 60_000;

function supportsExceptions(): boolean {
  return 'Tag' in WebAssembly;
}

function startWorker(asset: EngineAsset): Worker {
  const text = new Blob([engineWorkerText(asset.worker)], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(text));
}

/** Rejects when the worker fails or the deadline passes: the engine's own promise would never settle. */
function failure(worker: Worker): { readonly promise: Promise<never>; readonly release: () => void } {
  let release = () => {};
  const promise = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error('引擎在一分钟内没有启动')), START_DEADLINE_MS);
    const onError = (event: ErrorEvent) => reject(new Error(event.message || '引擎脚本未能载入'));
    const onMessage = (event: MessageEvent<{ engineFailure?: string } | null>) => {
      if (event.data?.engineFailure) reject(new Error(event.data.engineFailure));
    };
    worker.addEventListener('error', onError);
    worker.addEventListener('message', onMessage);
    release = () => {
      clearTimeout(timer);
      worker.removeEventListener('error', onError);
      worker.removeEventListener('message', onMessage);
    };
  });
  return { promise, release };
}

async function open(asset: EngineAsset, job?: Job): Promise<AsyncDuckDB> {
  addMissingAt();
  const [duckdb, wasm] = await Promise.all([import('@duckdb/duckdb-wasm'), fetchWasm(asset, job)]);
  const worker = startWorker(asset);
  const failed = failure(worker);
  try {
    const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    const start = database.instantiate(wasm, null).then(() => database.open(OPEN_CONFIG));
    await Promise.race([start, failed.promise]);
    return database;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    failed.release();
    failed.promise.catch(() => undefined);
    URL.revokeObjectURL(wasm);
  }
}

async function openEither(assets: EngineAssets, job?: Job): Promise<[AsyncDuckDB, 'eh' | 'mvp']> {
  if (supportsExceptions()) {
    try {
      return [await open(assets.eh, job), 'eh'];
    } catch (error) {
      throwIfCancelled(job?.signal);
      if (!(error instanceof Error && /wasm|WebAssembly|compile|Link/i.test(error.message))) throw error;
    }
  }
  return [await open(assets.mvp, job), 'mvp'];
}

/** The engine in a worker of its own, made from a blob so that it inherits the page's policy. */
export async function startBrowserEngine(assets: EngineAssets, job?: Job): Promise<Engine> {
  try {
    const [database, bundle] = await openEither(assets, job);
    const connection = await database.connect();
    const repository = new URL('no-ext', assets.eh.worker).href;
    for (const statement of connectStatements(repository)) await connection.query(statement);
    const version = await database.getVersion();
    return new BrowserEngine({ dialect: 'duckdb', version, bundle, cancellable: true }, database, connection);
  } catch (error) {
    throwIfCancelled(job?.signal);
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineStartError(`数据库引擎未能启动：${reason}`, error);
  }
}

const BROWSER_FILEREADER = 2;

class BrowserEngine implements Engine {
  /** Statements run one after another: the connection holds one pending query. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly info: EngineInfo,
    private readonly database: AsyncDuckDB,
    private readonly connection: AsyncDuckDBConnection,
  ) {}

  query(sql: string, job?: Job): Promise<QueryResult> {
    const run = this.last.then(() => this.run(sql, job?.signal));
    this.last = run.catch(() => undefined);
    return run;
  }

  private async run(sql: string, signal: CancelSignal | undefined): Promise<QueryResult> {
    throwIfCancelled(signal);
    const cancel = () => void this.connection.cancelSent();
    signal?.addEventListener('abort', cancel);
    try {
      const batches: RecordBatch[] = [];
      for await (const batch of await this.connection.send(sql)) batches.push(batch);
      return toQueryResult(batches);
    } catch (error) {
      if (signal?.aborted) throw new CancelledError();
      throw new SqlError(sql, error);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  register(name: string, blob: Blob): Promise<void> {
    return this.database.registerFileHandle(name, blob, BROWSER_FILEREADER, true);
  }

  async unregister(name: string): Promise<void> {
    await this.database.dropFile(name);
  }

  async close(): Promise<void> {
    await this.connection.close();
    await this.database.terminate();
  }
}
