import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { EnginePool } from '../engine-pool.ts';
import { csv, load } from '../workspace.ts';

const pool = new EnginePool();
afterEach(() => pool.release());
afterAll(() => pool.close());

const HEAD = '姓名,性别,出生年月,单位,人员状态';
const october = csv(
  '花名册（2026年10月）.csv',
  HEAD,
  '赵前,男,1976.09,市委组织部,在职',
  '李想,女,1981.09,市委组织部,借调',
  '孙立,女,1990.09,平陵县委组织部,在职',
  '周四,男,1966.09,平陵县委组织部,退休',
  '吴五,,,平陵县委组织部,在职',
);
const retired = csv('花名册（2026年10月）.csv', HEAD, '周四,男,1966.09,平陵县委组织部,退休');
const june = csv('花名册（2026年6月）.csv', HEAD, '郑六,男,1980.01,市委组织部,在职');

async function openWith(...files: readonly SourceFile[]) {
  const asked: string[] = [];
  const session = createSession(pool.platform(new MemoryStore(), (sql) => asked.push(sql)));
  await session.open();
  await load(session, ...files);
  asked.length = 0;
  return { session, asked };
}

const presence = (value: string) => ({ dimension: 'presence', values: [value] });

describe('the first page of an analysis', () => {
  it('is answered by one statement, its headcount and its source with it', async () => {
    const { session, asked } = await openWith(october);
    const page = await session.page('structure', 'structure', { filters: [] });
    expect(asked).toHaveLength(1);
    expect(page.headcount).toBe(4);
    expect(page.sources).toEqual([october.path]);
  });

  it('counts under a filter in the statement that asks for the tables', async () => {
    const { session, asked } = await openWith(october);
    const page = await session.page('structure', 'structure', { filters: [presence('借调')] });
    expect(asked).toHaveLength(1);
    expect([page.headcount, page.headcountUnfiltered]).toEqual([1, 4]);
  });

  it('counts nobody, not everybody, where a filter lets nobody through', async () => {
    const { session } = await openWith(october);
    const page = await session.page('structure', 'structure', { filters: [presence('挂职')] });
    expect([page.headcount, page.headcountUnfiltered]).toEqual([0, 4]);
  });

  it('tells filters of one dimension apart, asked of the engine or out of memory', async () => {
    const { session, asked } = await openWith(october);
    const ask = (sex: string) =>
      session.page('structure', 'structure', { filters: [{ dimension: 'sex', values: [sex] }] });
    const women = await ask('女');
    await session.filterChoices([]);
    asked.length = 0;
    const men = await ask('男');
    expect(asked).toEqual([]);
    expect([women.headcount, men.headcount, men.headcountUnfiltered]).toEqual([2, 1, 4]);
  });

  it('names no source where all in the only roster have left', async () => {
    const { session } = await openWith(retired);
    const page = await session.page('structure', 'structure', { filters: [] });
    expect(page.headcount).toBe(0);
    expect(page.sources).toEqual([]);
  });

  it('names of two rosters only the one whose rows are counted', async () => {
    const { session } = await openWith(june, october);
    const page = await session.page('structure', 'structure', { filters: [] });
    expect(page.sources).toEqual([october.path]);
  });
});
