import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { EnginePool } from '../engine-pool.ts';
import { csv, load } from '../workspace.ts';

const pool = new EnginePool();
beforeEach(() => pool.release());
afterAll(() => pool.close());

const HEADING = '姓名,性别,出生年月,学历,单位';

/** A birth that is no date (loaded, 留意), a repeated person and a total (both set aside). */
const ONE_COUNTY = csv(
  '东岭区花名册（2026年10月31日）.csv',
  HEADING,
  '赵明远,男,1985.13,本科,东岭区委组织部',
  '钱若兰,女,1988.03,本科,东岭区委组织部',
  '钱若兰,女,1988.03,本科,东岭区委组织部',
  '合计,,,,3人',
);

const TWO_COUNTIES = csv(
  '花名册（2026年10月31日）.csv',
  HEADING,
  '孙守成,男,1985.01,本科,东岭区委组织部',
  '李若兰,女,1988.03,本科,平陵县委组织部',
  '李若兰,女,1988.03,本科,平陵县委组织部',
  '合计,,,,3人',
);

async function gridOf(file: Parameters<typeof load>[1]) {
  const session = createSession(pool.platform(new MemoryStore()));
  await session.open();
  await load(session, file);
  const { batches } = await session.state();
  const grid = await session.reportGrid();
  const cells = Object.fromEntries(grid.units.map((unit, row) => [unit, grid.cells[row]?.[0]]));
  return { grid, cells, counts: batches.map((batch) => batch.counts) };
}

describe('待核实 in the grid', () => {
  it('is what the batch says: totals too, where the table speaks of one county', async () => {
    const { grid, cells, counts } = await gridOf(ONE_COUNTY);
    expect(counts).toEqual([{ read: 4, loaded: 2, setAside: 2 }]);
    expect(cells['东岭区']).toMatchObject({ status: 'set-aside', rows: 2, setAside: 2, asked: 2 });
    expect(grid.unplaced).toBe(0);
  });

  it('leaves a total of several counties to none of them, and says so', async () => {
    const { grid, cells, counts } = await gridOf(TWO_COUNTIES);
    expect(counts).toEqual([{ read: 4, loaded: 2, setAside: 2 }]);
    expect(cells['东岭区']).toMatchObject({ status: 'in', setAside: 0 });
    expect(cells['平陵县']).toMatchObject({ status: 'set-aside', rows: 1, setAside: 1 });
    expect(grid.unplaced).toBe(1);
  });
});
