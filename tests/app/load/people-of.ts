import type { Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { type Engine, type EngineValue, toRows } from '#engine/engine.ts';
import type { EnginePool } from '../engine-pool.ts';

export interface OpenPeople {
  readonly session: Workspace;
  /** Rows of a relation of the session's engine. */
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, EngineValue>>[]>;
}

/** A session whose engine can be looked into. */
export async function openPeople(pool: EnginePool, store = new MemoryStore()): Promise<OpenPeople> {
  const engines: Engine[] = [];
  const platform = pool.platform(store);
  const startEngine: typeof platform.startEngine = async (job) => {
    const engine = await platform.startEngine(job);
    engines.push(engine);
    return engine;
  };
  const session = createSession({ ...platform, startEngine });
  await session.open();
  const rows = async (sql: string) => {
    const engine = engines[engines.length - 1];
    if (!engine) throw new Error('nothing was loaded');
    return toRows(await engine.query(sql));
  };
  return { session, rows };
}
