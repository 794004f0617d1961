import { CancelledError, type CancelSignal, type Job, throwIfCancelled } from '#core/progress.ts';
import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { RecordBatch } from 'apache-arrow';
import { insertInPieces } from './arrow-insert.ts';
import { toQueryResult } from './arrow-result.ts';
import { connectStatements, OPEN_CONFIG } from './connect.ts';
import {
  type Engine,
  type EngineInfo,
  EngineStartError,
  type NewColumn,
  type QueryResult,
  SqlError,
} from './engine.ts';
import { EngineFileError, watchStart } from './engine-start.ts';
import { fetchWasm } from './fetch-wasm.ts';
import type { WasmFile } from './wasm-stream.ts';
import { addMissingAt, engineWorkerText } from './worker-shim.ts';

export interface EngineAsset extends WasmFile {
  readonly wasmGzipBytes: number;
  /** Absolute address of the engine's worker script. */
  readonly worker: string;
}

export interface EngineAssets {
  readonly eh: EngineAsset;
  readonly mvp: EngineAsset;
}

function supportsExceptions(): boolean {
  return 'Tag' in WebAssembly;
}

function startWorker(asset: EngineAsset, streams: boolean): Worker {
  const { wasm, wasmBytes, worker } = asset;
  const text = engineWorkerText(worker, streams ? { wasm, wasmBytes } : null);
  return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
}

async function open(asset: EngineAsset, job?: Job): Promise<AsyncDuckDB> {
  throwIfCancelled(job?.signal);
  addMissingAt();
  const streams = typeof WebAssembly.instantiateStreaming === 'function';
  const worker = startWorker(asset, streams);
  const start = watchStart(worker, asset.wasmGzipBytes, job);
  const instantiate = async (): Promise<AsyncDuckDB> => {
    const library = import('@duckdb/duckdb-wasm');
    const wasm = streams ? asset.wasm : await fetchWasm(asset, start.file);
    const duckdb = await library;
    const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    await database.instantiate(wasm, null);
    if (!streams) URL.revokeObjectURL(wasm);
    await database.open(OPEN_CONFIG);
    return database;
  };
  try {
    return await Promise.race([instantiate(), start.failed]);
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    start.release();
  }
}

async function openEither(assets: EngineAssets, job?: Job): Promise<[AsyncDuckDB, 'eh' | 'mvp']> {
  if (supportsExceptions()) {
    try {
      return [await open(assets.eh, job), 'eh'];
    } catch (error) {
      throwIfCancelled(job?.signal);
      if (error instanceof EngineFileError) throw error;
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
    await connection.query(connectStatements(repository).join(';\n'));
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
    return this.inTurn(() => this.run(sql, job?.signal));
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
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

  insert(table: string, columns: readonly NewColumn[], rowCount: number, job?: Job): Promise<void> {
    const insert = (stream: Uint8Array, create: boolean) =>
      this.connection.insertArrowFromIPCStream(stream, { name: table, create });
    return this.inTurn(() => insertInPieces(columns, rowCount, insert, job));
  }

  async unregister(name: string): Promise<void> {
    try {
      await this.database.dropFile(name);
    } catch {
      // A statement that was cancelled holds its file until the next one begins.
      await this.query('SELECT 1');
      await this.database.dropFile(name).catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.connection.close();
    await this.database.terminate();
  }
}
