import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { EnginePool } from '../engine-pool.ts';
import { openPeople } from '../load/people-of.ts';
import { csv, load } from '../workspace.ts';

const pool = new EnginePool();
afterEach(() => pool.release());
afterAll(() => pool.close());

const roster = csv(
  '花名册（2026年10月）.csv',
  '姓名,性别,出生年月,单位,编制类型',
  '赵前,男,1976.09,市委组织部,行政',
);

async function officialWith(...lines: readonly string[]) {
  const { session } = await openPeople(pool);
  await load(session, csv('单位基本表.csv', ...lines), roster);
  return (await session.unitDirectory()).official;
}

describe('the 编制 of a unit', () => {
  it('is told apart where the table of units does so, a blank as not known', async () => {
    const official = await officialWith(
      '单位名称,排序,层级,核定编制,行政编制,事业编制,工勤编制,领导职数',
      '市委组织部,1,市级,40,30,8,2,6',
      '平陵县委组织部,2,县级,20,20,,0,3',
      '望川县委组织部,3,县级,15,,,,3',
    );
    expect(official.map(({ name, staffing, staffingBy }) => [name, staffing, staffingBy])).toEqual([
      ['市委组织部', 40, { admin: 30, institution: 8, worker: 2 }],
      ['平陵县委组织部', 20, { admin: 20, institution: null, worker: 0 }],
      ['望川县委组织部', 15, undefined],
    ]);
  });

  it('is one number where the table gives one', async () => {
    const [unit] = await officialWith('单位名称,简称,排序,核定编制', '市委组织部,市组,1,40');
    expect(unit).toMatchObject({ staffing: 40 });
    expect(unit).not.toHaveProperty('staffingBy');
  });
});

describe('the short names of a unit', () => {
  it('arrive with the table of units, several in one cell', async () => {
    const official = await officialWith(
      '单位名称,简称,排序,核定编制',
      '市委组织部,市组,1,40',
      '平陵县委组织部,平陵县、平陵组织部,2,20',
      '望川县委组织部,,3,15',
    );
    expect(official.map(({ shortNames }) => shortNames)).toEqual([['市组'], ['平陵县', '平陵组织部'], []]);
  });
});
