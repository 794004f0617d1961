import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { SheetRows, Workspace, WorkspaceState } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { differingColumns } from '#views/widgets/rows/double-rows.ts';
import { columnsToShow } from '#views/widgets/rows/row-columns.ts';
import { EnginePool } from './engine-pool.ts';
import { csv, load } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());

/** One county under two names, with other scores. */
const SCORES = csv(
  '2026年三季度县（市、区）得分.csv',
  '期间,组别,对象类型,单位,党建质量,信息调研,备注',
  '2026年三季度,县区,单位,平陵县,90,80,',
  '2026年三季度,县区,单位,平陵,91,80,补报',
  '2026年三季度,县区,单位,望川县,85,88,',
  '2026年三季度,县区,单位,石桥县,84,86,',
);

describe('two names of one county whose scores differ', () => {
  let session: Workspace;
  let state: WorkspaceState;
  let rows: SheetRows;

  beforeEach(async () => {
    await pool.release();
    session = createSession(pool.platform(new MemoryStore()));
    await session.open();
    await load(session, SCORES);
    state = await session.decideUnitName('平陵', '平陵县');
    const which = { how: 'set-aside' } as const;
    rows = await session.sheetRows({ place: state.batches[0]?.id ?? '', which, offset: 0, limit: 30 });
  });

  it('stay in the grid as rows to look at', async () => {
    expect(state.batches[0]?.counts).toEqual({ read: 4, loaded: 2, setAside: 2 });
    const { units, cells } = await session.reportGrid();
    const told = units.map((unit, row) => [unit, cells[row]?.map(({ status }) => status).join()]);
    expect(told.sort()).toEqual([
      ['平陵县', 'set-aside'],
      ['望川县', 'in'],
      ['石桥县', 'in'],
    ]);
    expect(cells[units.indexOf('平陵县')]?.[0]).toMatchObject({ rows: 0, setAside: 2 });
  });

  it('are an issue of the column of the object', () => {
    const repeats = state.batches[0]?.issues.filter(({ code }) => code === 'key.duplicate');
    expect(repeats?.map(({ column, values, severity }) => [column, values, severity])).toEqual([
      ['单位', ['平陵县'], 'error'],
    ]);
  });

  it('are laid side by side with the scores that differ, not with columns that are not imported', () => {
    const shown = columnsToShow(rows, false);
    expect(shown.map(({ heading, field }) => `${heading} ${field}`)).toContain('信息调研 score');
    expect(differingColumns(rows.rows, shown).map(({ heading }) => heading)).toEqual(['单位', '党建质量']);
  });
});
