import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import { insertInPieces } from './arrow-insert.ts';
import { toQueryResult } from './arrow-result.ts';
import { connectStatements, OPEN_CONFIG } from './connect.ts';
import { type Engine, EngineStartError, type NewColumn, type QueryResult, SqlError } from './engine.ts';
import { exposeExceptionExports } from './worker-shim.ts';

type Bindings = Awaited<ReturnType<typeof duckdb.createDuckDB>>;
export type Bundle = 'eh' | 'mvp';

/** Where the engine's wasm lies: beside the built command line, else in the package. */
function findWasm(bundle: Bundle): string {
  const beside = fileURLToPath(new URL(`./duckdb-${bundle}.wasm`, import.meta.url));
  if (existsSync(beside)) return beside;
  return createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/duckdb-${bundle}.wasm`);
}

async function start(bundle: Bundle): Promise<Bindings> {
  if (bundle === 'mvp') exposeExceptionExports(globalThis);
  const module = { mainModule: findWasm(bundle), mainWorker: '' };
  const bundles = bundle === 'eh' ? { mvp: module, eh: module } : { mvp: module };
  const bindings = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await bindings.instantiate();
  bindings.open(OPEN_CONFIG);
  return bindings;
}

/** The engine without a browser, on the same wasm; statements run to their end before returning. */
export async function startNodeEngine(bundle: Bundle = 'eh'): Promise<Engine> {
  let bindings: Bindings;
  try {
    bindings = await start(bundle);
  } catch (error) {
    throw new EngineStartError('数据库引擎未能启动', error);
  }
  const connection = bindings.connect();
  for (const statement of connectStatements('http://127.0.0.1:9/no-ext')) connection.query(statement);
  return new NodeEngine(bundle, bindings, connection);
}

class NodeEngine implements Engine {
  readonly info;
  constructor(
    bundle: Bundle,
    private readonly bindings: Bindings,
    private readonly connection: ReturnType<Bindings['connect']>,
  ) {
    this.info = { dialect: 'duckdb', version: bindings.getVersion(), bundle, cancellable: false } as const;
  }

  query(sql: string, job?: Job): Promise<QueryResult> {
    return Promise.resolve().then(() => {
      throwIfCancelled(job?.signal);
      try {
        return toQueryResult(this.connection.query(sql).batches);
      } catch (error) {
        throw new SqlError(sql, error);
      }
    });
  }

  async register(name: string, blob: Blob): Promise<void> {
    this.bindings.registerFileBuffer(name, new Uint8Array(await blob.arrayBuffer()));
  }

  unregister(name: string): Promise<void> {
    this.bindings.dropFile(name);
    return Promise.resolve();
  }

  insert(table: string, columns: readonly NewColumn[], rowCount: number, job?: Job): Promise<void> {
    const insert = (stream: Uint8Array, create: boolean) =>
      this.connection.insertArrowFromIPCStream(stream, { name: table, create });
    return insertInPieces(columns, rowCount, insert, job);
  }

  close(): Promise<void> {
    this.connection.close();
    return Promise.resolve();
  }
}
