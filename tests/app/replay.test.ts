import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { CancelledError } from '#core/progress.ts';
import { EnginePool, type Watch } from './engine-pool.ts';
import { settled, tellAll, tellFigures } from './figures.ts';
import { OFFICE_FILES } from './office-files.ts';
import { anyStep, plainStep, type Step, take } from './replay-steps.ts';
import { runs } from './runs.ts';
import { load } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());

// What is said waits a moment before it is stored; nobody is at the page here.
const soon = globalThis.setTimeout;
beforeEach(() => {
  vi.stubGlobal('setTimeout', (work: () => void) => soon(work, 0));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await pool.release();
});

async function open(store: MemoryStore, watch?: Watch): Promise<Workspace> {
  const session = createSession(pool.platform(store, watch));
  await session.open();
  return session;
}

/** What closed periods refuse, in the words of the office. */
const isRefused = (error: unknown) => error instanceof Error && error.message.includes('已定稿');

/** Gives how many of the steps were done. */
async function takeAll(session: Workspace, steps: readonly Step[]): Promise<number> {
  let done = 0;
  for (const step of steps) {
    try {
      if (await take(session, step)) done++;
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
  }
  return done;
}

async function isAsReopened(session: Workspace, store: MemoryStore): Promise<void> {
  await settled(session);
  expect(await tellAll(session)).toEqual(await tellAll(await open(store)));
  await pool.release();
}

/** Two rosters of one month that share a person. */
const START = [0, 1].map((a): Step => ({ what: 'add', a, b: 0 }));

describe('whatever was done, in whatever order', () => {
  it('everything is as in a session opened from the same entries', async () => {
    let done = 0;
    const steps = fc.array(anyStep, { minLength: 3, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const store = new MemoryStore();
        const session = await open(store);
        done += await takeAll(session, [...START, ...list]);
        await isAsReopened(session, store);
      }),
      runs(9, 3),
    );
    expect(done).toBeGreaterThan(35);
  }, 120_000);

  it('the figures are those of the files that remain, imported into an empty workspace', async () => {
    const steps = fc.array(plainStep, { minLength: 3, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const session = await open(new MemoryStore());
        await takeAll(session, [...START, ...list]);
        const { batches, asOf, asOfChosen, city } = await session.state();
        const kept = batches.filter(({ removed }) => !removed).map(({ file }) => file);
        const fresh = await open(new MemoryStore());
        for (const name of kept) await load(fresh, ...OFFICE_FILES.filter(({ path }) => path === name));
        if (asOfChosen) await fresh.chooseAsOf(asOf);
        await fresh.changeSetting('city', city, null);
        expect(await tellFigures(session)).toEqual(await tellFigures(fresh));
        await pool.release();
      }),
      runs(4, 12),
    );
  }, 120_000);

  it('work that was cancelled half-way leaves nothing that the next work does not put right', async () => {
    let cancelled = 0;
    const late = fc.nat({ max: 60 });
    const steps = fc.array(fc.tuple(anyStep, late), { minLength: 3, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const store = new MemoryStore();
        let left = 0;
        let stop: () => void = () => undefined;
        const session = await open(store, () => {
          if (--left === 0) stop();
        });
        await takeAll(session, START);
        for (const [step, after] of list) {
          const controller = new AbortController();
          stop = () => controller.abort();
          left = after + 1;
          try {
            await take(session, step, { signal: controller.signal });
          } catch (error) {
            if (error instanceof CancelledError) cancelled++;
            else if (!isRefused(error)) throw error;
          }
        }
        stop = () => undefined;
        const { asOf } = await session.state();
        await session.chooseAsOf(asOf);
        await isAsReopened(session, store);
      }),
      runs(6, 13),
    );
    expect(cancelled).toBeGreaterThan(3);
  }, 120_000);
});
