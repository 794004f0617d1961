import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LookupAnswer, Workspace } from '#app/api.ts';
import { drillCells } from '#charts/mark.ts';
import { openWith } from '../query/rosters.ts';
import { csv } from '../workspace.ts';

const A = '平陵县委组织部';
const B = '望川县委组织部';
const C = '云台市委组织部';

const people = (unit: string, names: readonly string[]) =>
  names.map((name, place) => `${name},${place % 2 ? '女' : '男'},199${place}.05,本科,${unit},公开遴选`);
const roster = csv(
  '花名册（2026年10月31日）.csv',
  '姓名,性别,出生年月,最高学历,单位,来源',
  ...people(A, ['王宁', '李想', '钱后', '周平', '吴江']),
  ...people(B, ['郑文', '冯立', '陈东', '褚南', '卫西']),
  ...people(C, ['孙立', '赵前', '韩春', '杨夏', '朱秋']),
);

/** Two of five in 平陵, one of them for 90 hours; four of five in 望川; nobody of 云台 is in the records. */
const course = (name: string, unit: string, hours: number) =>
  `${name},${unit},业务培训班,专题培训,集中,市委组织部,市级,2026-03-02,2026-03-06,5,${hours}`;
const records = csv(
  '培训记录（2026年）.csv',
  '姓名,单位,培训班次,培训类别,培训形式,主办单位,主办单位层级,开始时间,结束时间,天数,学时',
  course('王宁', A, 90),
  course('李想', A, 40),
  ...['郑文', '冯立', '陈东', '褚南'].map((name) => course(name, B, 100)),
);

let session: Workspace;
const ask = (text: string): Promise<LookupAnswer> => session.lookup(text, { filters: [] });

beforeAll(async () => {
  session = await openWith(roster, records);
  await session.chooseAsOf('2026-10-31');
});
afterAll(async () => {
  await session.clearAll();
});

describe('how people were trained', () => {
  it.each([
    ['平陵 参训率', `${A}2026年1—10月参训率40.0%，参训2人，在职5人。`, 2],
    ['wc 参训率', `${B}2026年1—10月参训率80.0%，参训4人，在职5人。`, 4],
    ['平陵 女 参训率', null, null],
    ['pl 学时达标', `${A}学时达标率20.0%，已达到1人，适用5人，尚未达到4人，合计差320学时。`, 1],
    ['达标率 望川', `${B}学时达标率80.0%，已达到4人，适用5人，尚未达到1人，合计差90学时。`, 4],
  ])('is said of “%s”, and opens its people', async (typed, said, behind) => {
    const { sentence, problem, figure, target } = await ask(typed);
    if (said === null) {
      expect(problem).toContain('已知只有2人，不足5人');
      return;
    }
    expect([sentence, problem]).toEqual([said, null]);
    expect(target?.path).toMatch(/^training/);
    if (!figure) throw new Error('no figure');
    const request = { cells: drillCells(figure.drill), question: figure.question, offset: 0, limit: 1 };
    expect((await session.rows(request)).total).toBe(behind);
  });

  it('is not taken for nothing where a unit sent no record', async () => {
    expect((await ask('云台 参训率')).problem).toContain(`${C}2026年1—10月没有培训记录`);
    expect((await ask('云台 学时达标')).problem).toContain(`${C}本年没有培训记录`);
    expect((await ask('参训率最低的单位')).sentence).toContain(A);
  });

  it('needs records of training', async () => {
    const without = await openWith(roster);
    expect((await without.lookup('平陵 参训率', { filters: [] })).problem).toContain('导入培训记录');
    await without.clearAll();
  });
});
