import type { MemoryStore } from '#app/ledger/memory-store.ts';
import type { Platform } from '#app/platform.ts';
import type { Engine } from '#engine/engine.ts';
import { startNodeEngine } from '#engine/node-engine.ts';
import { createTestPlatform } from './workspace.ts';

async function listNames(engine: Engine, relation: 'table' | 'view'): Promise<string[]> {
  const found = await engine.query(
    `SELECT ${relation}_name FROM duckdb_${relation}s() WHERE NOT internal ORDER BY 1`,
  );
  return Array.from(found.columns[0] ?? [], String);
}

export async function emptyEngine(engine: Engine): Promise<void> {
  for (const relation of ['view', 'table'] as const) {
    for (const name of await listNames(engine, relation)) {
      await engine.query(`DROP ${relation} IF EXISTS "${name}"`);
    }
  }
}

/** Called before every statement of a session. */
export type Watch = (sql: string) => void;

/** Engines that many short sessions use one after another: starting one takes longer than a session's whole work. */
export class EnginePool {
  private readonly idle: Engine[] = [];
  private used: Engine[] = [];

  private async start(watch: Watch): Promise<Engine> {
    const engine = this.idle.pop() ?? (await startNodeEngine());
    this.used.push(engine);
    return {
      info: engine.info,
      query: (sql, job) => {
        watch(sql);
        return engine.query(sql, job);
      },
      register: (name, blob) => engine.register(name, blob),
      unregister: (name) => engine.unregister(name),
      close: () => emptyEngine(engine),
    };
  }

  platform(store: MemoryStore, watch: Watch = () => undefined): Platform {
    return { ...createTestPlatform(store), startEngine: () => this.start(watch) };
  }

  /** All sessions so far are done with. */
  async release(): Promise<void> {
    for (const engine of this.used) await emptyEngine(engine);
    this.idle.push(...this.used);
    this.used = [];
  }

  async close(): Promise<void> {
    for (const engine of [...this.used, ...this.idle]) await engine.close();
  }
}
