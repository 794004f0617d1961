import type { Job } from '#core/progress.ts';
import type { Engine, QueryResult } from '#engine/engine.ts';
import { startNodeEngine } from '#engine/node-engine.ts';
import { lent } from './lent-engines.ts';

export { takeEnginesBack } from './lent-engines.ts';

/** Called before every statement. */
export type Watch = (sql: string) => void;

/** More than these are let go: each holds the memory of the largest table it ever had. */
const KEPT = 4;

/** Engines that wait for the next test of this process: starting one takes longer than most tests. */
const idle: Engine[] = [];

const RELATIONS = ['view', 'table', 'type'] as const;

async function listNames(engine: Engine, relation: (typeof RELATIONS)[number]): Promise<string[]> {
  const found = await engine.query(
    `SELECT ${relation}_name FROM duckdb_${relation}s() WHERE NOT internal ORDER BY 1`,
  );
  return Array.from(found.columns[0] ?? [], String);
}

async function emptyEngine(engine: Engine): Promise<void> {
  for (const relation of RELATIONS) {
    for (const name of await listNames(engine, relation)) {
      await engine.query(`DROP ${relation} IF EXISTS "${name}"`);
    }
  }
}

/** An engine for as long as it is not closed; what is asked of it later is never answered. */
class LentEngine implements Engine {
  readonly info;
  private readonly files = new Set<string>();

  constructor(
    private readonly engine: Engine,
    private readonly watch: Watch,
  ) {
    this.info = engine.info;
  }

  query(sql: string, job?: Job): Promise<QueryResult> {
    if (!lent.has(this)) return new Promise(() => undefined);
    this.watch(sql);
    return this.engine.query(sql, job);
  }

  async register(name: string, blob: Blob): Promise<void> {
    this.files.add(name);
    await this.engine.register(name, blob);
  }

  async unregister(name: string): Promise<void> {
    this.files.delete(name);
    await this.engine.unregister(name);
  }

  insert(...args: Parameters<Engine['insert']>): Promise<void> {
    return this.engine.insert(...args);
  }

  async close(): Promise<void> {
    if (!lent.delete(this)) return;
    await emptyEngine(this.engine);
    for (const name of this.files) await this.engine.unregister(name);
    if (idle.length < KEPT) idle.push(this.engine);
    else await this.engine.close();
  }
}

/** An engine without a table, which comes back when it is closed or the test file is over. */
export async function lendEngine(watch: Watch = () => undefined): Promise<Engine> {
  const engine = new LentEngine(idle.pop() ?? (await startNodeEngine()), watch);
  lent.add(engine);
  return engine;
}
