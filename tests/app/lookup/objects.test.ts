import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LookupAnswer, Workspace } from '#app/api.ts';
import { drillCells } from '#charts/mark.ts';
import { openWith } from '../query/rosters.ts';
import { csv } from '../workspace.ts';

const A = '平陵县委组织部';
const B = '望川县委组织部';
const C = '云台市委组织部';

const roster = csv(
  '花名册（2026年10月31日）.csv',
  '姓名,性别,出生年月,最高学历,单位,科室',
  ...[A, B, C].map((unit, i) => `王${'宁远康'.charAt(i)},男,1990.0${i + 1},本科,${unit},办公室`),
);

/** The place of the only unit there, and its short name, are one. */
const units = csv(
  '单位基本表.csv',
  '单位名称,简称,层级',
  `${A},平陵县,县级`,
  `${B},望川县,县级`,
  `${C},云台市,县级`,
);

const line = (period: string, object: string, party: number, talent: number | '') => [
  `${period},县（市、区）,单位,${object},党建质量,${party},100`,
  `${period},县（市、区）,单位,${object},人才引育,${talent},100`,
];
const scores = csv(
  '晾晒得分.csv',
  '期间,组别,对象类型,对象,指标,得分,满分',
  ...[...line('2025年三季度', A, 70, 70), ...line('2025年三季度', B, 80, 80)],
  ...[
    ...line('2026年二季度', A, 60, 70),
    ...line('2026年二季度', B, 90, 90),
    ...line('2026年二季度', C, 80, 80),
  ],
  ...[
    ...line('2026年三季度', A, 92, 94),
    ...line('2026年三季度', B, 88, 86),
    ...line('2026年三季度', C, 90, 90),
  ],
);
const person = (name: string, unit: string, score: number) =>
  `2026年上半年,干部,个人,${name},${unit},综合,${score},100`;
const people = csv(
  '干部考核得分.csv',
  '期间,组别,对象类型,对象,单位,指标,得分,满分',
  ...[person('李月', A, 95), person('王宁', A, 90), person('王宁', B, 85), person('王远', B, 80)],
);
const honours = csv(
  '荣誉表彰.csv',
  '日期,获奖单位,荣誉名称,级别',
  `2025-06-01,${C},先进集体,市级`,
  `2026-06-01,${C},改革创新奖,省级`,
  `2026-07-01,${C},先进集体,市级`,
);
const vote = (round: string, grade: string) => `${round},百人评议,一般干部,研究室,${grade}`;
const reviews = csv(
  '百人评议.csv',
  '轮次,评议类型,评议人类别,评议对象,等次',
  ...Array.from({ length: 6 }, () => vote('2026年8月', '较好')),
  ...Array.from({ length: 6 }, () => vote('2026年9月', '好')),
  vote('2026年9月', '弃权'),
);

let session: Workspace;
const ask = (text: string): Promise<LookupAnswer> => session.lookup(text, { filters: [] });

beforeAll(async () => {
  session = await openWith(roster, units, scores, people, honours, reviews);
  await session.chooseAsOf('2026-10-31');
});
afterAll(async () => {
  await session.clearAll();
});

const RANKED = `${A}2026年三季度综合排名第1名（共3个），综合得分93.0分，较上季度上升2位，较上年同期上升1位。`;
const BEFORE = `${A}2026年二季度综合排名第3名（共3个），综合得分65.0分，较2025年三季度下降1位。`;

describe('what is looked up of a unit or an office', () => {
  it.each([
    ['平陵 综合排名', RANKED, 1, 2],
    ['平陵县 三季度 名次', RANKED, 1, 2],
    ['pl 2026年二季度 排名', BEFORE, 3, 2],
    ['平陵 综合得分', RANKED, 93, 2],
    ['云台市 名次', `${C}2026年三季度综合排名第2名（共3个），综合得分90.0分，较上季度持平。`, 2, 2],
    ['望川 党建 名次', `${B}2026年三季度党建质量第3名（共3个），得分88.0分，较上季度下降2位。`, 3, 1],
    ['云台市 荣誉', `${C}累计荣誉3项，其中2026年2项，省级1项、市级2项。`, 3, 3],
    [
      '研究室 百人评议',
      '研究室2026年9月百人评议平均100.0分，比上一轮高15.0分，优等率100.0%，有效票6张（未填发出票数）。',
      100,
      6,
    ],
    ['研究室 8月 评议', '研究室2026年8月百人评议平均85.0分，优等率0.0%，有效票6张（未填发出票数）。', 85, 6],
  ])('%s', async (typed, said, value, behind) => {
    const { sentence, problem, unread, figure, rows, target } = await ask(typed);
    expect([sentence, problem, unread, figure?.value]).toEqual([said, null, null, value]);
    expect(rows.length).toBeGreaterThan(0);
    expect(target?.path).toMatch(/^(ranking|honours|reviews)$/);
    if (!figure) throw new Error('no figure');
    const request = { cells: drillCells(figure.drill), question: figure.question, offset: 0, limit: 1 };
    expect((await session.rows(request)).total).toBe(behind);
  });

  it.each([
    ['李月 名次', `李月（${A}）2026年上半年综合排名第1名（共4人），综合得分95.0分，仅供参考。`, 1],
    ['望川 王宁 名次', `王宁（${B}）2026年上半年综合排名第3名（共4人），综合得分85.0分，仅供参考。`, 3],
    ['王远 综合得分', `王远（${B}）2026年上半年综合排名第4名（共4人），综合得分80.0分，仅供参考。`, 80],
  ])('is told of a person as well, with what it is worth: %s', async (typed, said, value) => {
    const { sentence, unread, figure, behind, target, notes, words } = await ask(typed);
    expect([sentence, unread, figure?.value, behind]).toEqual([said, null, value, 'records']);
    expect(notes).toContain('排名仅供参考，不作为任用、奖惩的唯一依据');
    expect(target?.words).toMatchObject({ 'c.ranking.league': '个人 · 干部' });
    expect(target?.words['c.ranking.marked']).toBe(sentence?.split('2026')[0]);
    expect(words.filter(({ kind }) => kind === 'unread')).toEqual([]);
    if (!figure) throw new Error('no figure');
    const request = { cells: drillCells(figure.drill), question: figure.question, offset: 0, limit: 1 };
    expect((await session.rows(request)).total).toBe(1);
  });

  it('of a rank stands with 仅供参考, in the notes and on the passport', async () => {
    const { figure, notes } = await ask('平陵 名次');
    expect(notes).toContain('排名仅供参考，不作为任用、奖惩的唯一依据');
    const [cell] = figure ? drillCells(figure.drill) : [];
    if (!figure || !cell) throw new Error('no figure');
    const passport = await session.passport(cell, figure.question);
    expect([passport.value, passport.caveat]).toEqual([1, '排名仅供参考，不作为任用、奖惩的唯一依据']);
  });

  it.each([
    ['平陵 一季度 名次', '没有一季度的得分；有：2026年三季度、2026年二季度、2025年三季度'],
    ['平陵 女 名次', '名次、荣誉和评议是单位、科室的，不能按“女”查：请去掉它'],
    ['名次', '请写明一个单位、科室或一个人，如：平陵县 三季度 综合排名'],
    ['王宁 名次', `可能指王宁（${A}）、王宁（${B}），请把单位一起写上`],
    ['赵谁 名次', '得分表里没有赵谁，或这一期没有得分'],
    ['望川 荣誉', `荣誉记录里没有${B}`],
    ['平陵 三季度 30岁以下', expect.stringContaining('没有读懂时间“三季度”')],
  ])('is refused where it cannot be told: %s', async (typed, said) => {
    expect((await ask(typed)).problem).toEqual(said);
  });
});
