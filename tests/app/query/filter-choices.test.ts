import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { EnginePool } from '../engine-pool.ts';
import { csv, load } from '../workspace.ts';

const pool = new EnginePool();
afterEach(() => pool.release());
afterAll(() => pool.close());

const HEAD = '姓名,性别,出生年月,单位,职务层次,职级,编制类型,人员状态';
const roster = csv(
  '花名册（2026年10月）.csv',
  HEAD,
  '赵前,男,1976.09,市委组织部,正处级,,行政,在职',
  '李想,女,1981.09,市委组织部,,一级科员,参公,借调',
  '孙立,女,1990.09,平陵县委组织部,,一级调研员,行政,在职',
  '周四,男,1981.09,平陵县委组织部,副科级,,,挂职',
);

async function openWith(file: SourceFile) {
  const asked: string[] = [];
  const session = createSession(pool.platform(new MemoryStore(), (sql) => asked.push(sql)));
  await session.open();
  await load(session, file);
  return { session, asked };
}

type Choices = Awaited<ReturnType<Workspace['filterChoices']>>;

const countsIn = (choices: Choices, dimension: string) =>
  Object.fromEntries(
    (choices.find((choice) => choice.dimension === dimension)?.options ?? []).map(({ label, count }) => [
      label,
      count,
    ]),
  );

describe('what people may be filtered by', () => {
  it('is what the roster tells of them, in a fixed order', async () => {
    const { session } = await openWith(roster);
    const choices = await session.filterChoices([]);
    expect(choices.map(({ dimension }) => dimension)).toEqual([
      ...['level', 'unit', 'sex', 'band', 'presence', 'post_level', 'rank', 'staffing', 'status'],
    ]);
    expect(countsIn(choices, 'presence')).toEqual({ 在编在岗: 2, 借调: 1, 挂职: 1 });
    expect(countsIn(choices, 'post_level')).toEqual({ 县处级正职: 1, 乡科级副职: 1, 未填: 2 });
    expect(countsIn(choices, 'staffing')).toEqual({ 行政: 2, 参公: 1, 未填: 1 });
  });

  it('counts each dimension under the other filters and not its own', async () => {
    const { session } = await openWith(roster);
    const choices = await session.filterChoices([
      { dimension: 'sex', values: ['女'] },
      { dimension: 'staffing', values: ['行政'] },
    ]);
    expect(countsIn(choices, 'sex')).toEqual({ 男: 1, 女: 1 });
    expect(countsIn(choices, 'staffing')).toEqual({ 参公: 1, 行政: 1 });
    expect(countsIn(choices, 'rank')).toEqual({ 一级调研员: 1 });
    expect(countsIn(choices, 'unit')).toEqual({ 平陵县委组织部: 1 });
  });

  it('is not whose headcount somebody belongs to, where that is the same for all', async () => {
    const { session } = await openWith(
      csv('花名册（2026年10月）.csv', '姓名,性别,单位,职级', '赵前,男,市委组织部,一级科员'),
    );
    const choices = await session.filterChoices([]);
    expect(choices.map(({ dimension }) => dimension)).not.toContain('presence');
    expect(choices.map(({ dimension }) => dimension)).toContain('rank');
  });

  it('is counted in one scan besides what is kept in memory', async () => {
    const { session, asked } = await openWith(roster);
    await session.filterChoices([]);
    asked.length = 0;
    await session.filterChoices([]);
    await session.filterChoices([{ dimension: 'sex', values: ['女'] }]);
    expect(asked).toHaveLength(2);
  });
});
