import { afterAll, afterEach, expect, it } from 'vitest';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { EnginePool } from './engine-pool.ts';
import { csv, load } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());
afterEach(() => pool.release());

const HEAD = '期间,对象类型,对象,指标,得分';

it('asks about two scores for one cell in a table, and loads neither', async () => {
  const session = createSession(pool.platform(new MemoryStore()));
  const { drafts } = await session.addFiles([
    csv('得分.csv', HEAD, '2026年,单位,甲县,党建,90', '2026年,单位,甲县,党建,85', '2026年,单位,乙县,党建,80'),
  ]);
  const issues = await session.draftIssues(drafts[0]?.id ?? '');
  expect(issues.map(({ code, row, severity }) => [code, row, severity])).toEqual([
    ['key.duplicate', 2, 'error'],
    ['key.duplicate', 3, 'error'],
  ]);
});

it('lists both of two tables that differ, says what it did, and opens the two rows', async () => {
  const session = createSession(pool.platform(new MemoryStore()));
  await load(
    session,
    csv('党建得分.csv', HEAD, '2026年,单位,甲县,党建,90', '2026年,单位,乙县,党建,80'),
    csv('更正得分.csv', HEAD, '2026年,单位,甲县,党建,86'),
  );
  const { tables, question, figures } = await session.page('ranking', 'ranking-dimensions', { filters: [] });
  const [row, ...more] = tables['ranking.conflicts']?.rows ?? [];
  expect(more).toEqual([]);
  expect(row).toMatchObject({ object: '甲县', given: '90、86', used: 88 });
  expect(figures.find(({ id }) => id === 'ranking.matrix')?.notes).toContain(
    '各期合计有1处同一得分报了不同的数，按平均计，逐处列在“五晾晒”页，请核对',
  );
  const { object_type = null, group = null, period = null, object = null, dimension = null } = row ?? {};
  const where = { object_type, group, period, object, dimension };
  const cells = [{ table: 'ranking.conflicts', where, measure: 'used' }];
  const { total, rows } = await session.rows({ cells, question, offset: 0, limit: 5 });
  expect([total, rows.map(({ file }) => file).sort()]).toEqual([2, ['党建得分.csv', '更正得分.csv']]);
});
