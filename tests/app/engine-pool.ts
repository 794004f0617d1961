import type { MemoryStore } from '#app/ledger/memory-store.ts';
import type { Platform } from '#app/platform.ts';
import type { Engine } from '#engine/engine.ts';
import { lendEngine, type Watch } from '../engines.ts';
import { createTestPlatform } from './workspace.ts';

export type { Watch } from '../engines.ts';

/** Engines that many short sessions use one after another. */
export class EnginePool {
  private used: Engine[] = [];

  private async start(watch?: Watch): Promise<Engine> {
    const engine = await lendEngine(watch);
    this.used.push(engine);
    return engine;
  }

  platform(store: MemoryStore, watch?: Watch): Platform {
    return { ...createTestPlatform(store), startEngine: () => this.start(watch) };
  }

  /** All sessions so far are done with. */
  async release(): Promise<void> {
    for (const engine of this.used.splice(0)) await engine.close();
  }

  close(): Promise<void> {
    return this.release();
  }
}
