import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { LookupAnswer, Workspace } from '#app/api.ts';
import { drillCells } from '#charts/mark.ts';
import { openWith } from '../query/rosters.ts';
import { csv } from '../workspace.ts';

const HEAD = '姓名,性别,出生年月,最高学历,单位,职务层次,来源';
const A = '平陵县委组织部';
const B = '望川县委组织部';

/** Six people of two counties in 2025. */
const before = csv(
  '花名册（2025年10月31日）.csv',
  HEAD,
  `王宁,男,1990.05,研究生,${A},乡科级副职,公开遴选`,
  `李想,女,1999.03,本科,${A},,公开遴选`,
  `钱后,男,1966.12,大专,${A},乡科级正职,军转安置`,
  `周平,女,1995.06,本科,${A},,选调生`,
  `吴江,男,1982.02,本科,${B},乡科级副职,公开遴选`,
  `郑文,女,1996.01,本科,${B},,公开遴选`,
);
/** A year later: one rose, one left, five came to the second county. */
const now = csv(
  '花名册（2026年10月31日）.csv',
  HEAD,
  `王宁,男,1990.05,研究生,${A},乡科级正职,公开遴选`,
  `李想,女,1999.03,本科,${A},,公开遴选`,
  `钱后,男,1966.12,大专,${A},乡科级正职,军转安置`,
  `陈东,男,1997.04,研究生,${A},,公开遴选`,
  `冯立,男,1999.08,研究生,${A},,公开遴选`,
  `吴江,男,1982.02,本科,${B},乡科级副职,公开遴选`,
  `郑文,女,1996.01,本科,${B},,公开遴选`,
  `褚南,女,1998.05,本科,${B},,选调生`,
  `卫西,女,1993.09,本科,${B},,选调生`,
  `孙立,女,1999.03,本科,${B},,选调生`,
);

let session: Workspace;
const ask = (text: string): Promise<LookupAnswer> => session.lookup(text, { filters: [] });

beforeAll(async () => {
  session = await openWith(before, now);
  await session.chooseAsOf('2026-10-31');
});
afterAll(async () => {
  await session.clearAll();
});

const PERIOD = '2025年10月31日至2026年10月31日';

type Expected = readonly [typed: string, said: string, table: string, measure: string, value: number];
const ANSWERED: readonly Expected[] = [
  ['平陵 提拔', `${PERIOD}，${A}提拔1人。`, 'structure.changes_within', 'n', 1],
  ['望川 提拔', `${PERIOD}，${B}没有提拔的人。`, 'structure.changes_within', 'n', 0],
  ['新进多少人', `${PERIOD}，全市新进5人。`, 'structure.changes', 'n', 5],
  ['新进 女', `${PERIOD}，全市（女）新进3人。`, 'structure.changes', 'n', 3],
  ['平陵离任', `${PERIOD}，${A}离任1人。`, 'structure.changes', 'n', 1],
  [
    '新进最多的县',
    '县级2个单位中，新进最多的是望川县委组织部（3人），其次是平陵县委组织部（2人）。',
    'structure.changes',
    'n',
    3,
  ],
  ['人数 比上期', '全市人数10人，2025年10月31日为6人，增加4人。', 'structure.trend', 'n', 10],
  [
    '30岁以下占比 去年',
    '全市30岁及以下占比60.0%，2025年10月31日为50.0%，提高10.0个百分点。',
    'structure.trend',
    'young_share',
    0.6,
  ],
  [
    '平陵 研究生 去年',
    `${A}研究生学历占比60.0%；2025年10月31日已知的人太少，不作比较。`,
    'structure.trend',
    'postgraduate_share',
    0.6,
  ],
  [
    '来源集中程度',
    '全市来源集中程度0.46（来源已填10人，越近1越集中，1为只有一种来源）。',
    'structure.source_focus',
    'hhi',
    0.46,
  ],
  ['来源种类 平陵', `${A}来源种类2种（来源已填5人）。`, 'structure.source_focus', 'sources', 2],
  [
    '退休',
    '全市今后5年（不含今年）到最晚退休月1人，占可推算10人的10.0%（推定类别，待核）。',
    'structure.retiring_soon',
    'n',
    1,
  ],
];

describe('what is worked out of other tables', () => {
  it.each(ANSWERED)('answers “%s” with its cell and passport', async (typed, said, table, measure, value) => {
    const { sentence, unread, figure } = await ask(typed);
    expect([sentence, unread]).toEqual([said, null]);
    if (!figure) throw new Error('no figure');
    expect(figure.drill).toMatchObject({ table, measure });
    expect(figure.value).toBeCloseTo(value, 9);
    const [cell] = drillCells(figure.drill);
    if (!cell) throw new Error('no cell');
    const passport = await session.passport(cell, figure.question);
    expect(passport.value ?? 0).toBeCloseTo(value, 9);
    expect(passport.formula).not.toBe('');
  });

  it('opens a step to exactly its people', async () => {
    for (const text of ['平陵 提拔', '新进多少人', '新进 女', '退休']) {
      const { figure } = await ask(text);
      if (!figure) throw new Error('no figure');
      const request = { cells: drillCells(figure.drill), question: figure.question, offset: 0, limit: 1 };
      expect((await session.rows(request)).total, text).toBe(figure.n);
    }
  });

  it('marks a projection as such, and names nobody', async () => {
    const { sentence, figure, notes } = await ask('5年后 30岁以下 占比');
    expect(sentence).toMatch(/^推算：到2031年10月31日，全市30岁及以下占比.+非考核目标。$/);
    expect(notes[0]).toContain('推算不是统计数');
    expect(figure?.label).toBe('全市（推算）');
    const [cell] = figure ? drillCells(figure.drill) : [];
    expect(figure && cell && (await session.passport(cell, figure.question)).nobody).toBe(true);
    expect((await ask('2031年推算 30岁以下')).figure?.value).toBe(figure?.value);
  });

  it('says how many people a share is from its target once there is one', async () => {
    expect((await ask('平陵 研究生 差几人')).problem).toContain('没有设定“研究生学历占比目标”');
    await session.changeSetting('structure.postgraduate_target', 0.5, '2026-01-01');
    const { sentence, figure } = await ask('全市 研究生 差几人');
    expect(sentence).toBe('全市研究生学历3人，占30.0%，离目标50.0%：总人数不变需调整2人，净增需4人。');
    expect(figure?.drill).toMatchObject({ table: 'structure.postgraduate_gap', measure: 'adjust' });
    expect((await ask('平陵 研究生缺口')).sentence).toContain('已达到目标50.0%');
    await session.changeSetting('structure.postgraduate_target', null, '2026-01-01');
  });

  it('goes on to the page that draws it', async () => {
    const paths = await Promise.all(
      ['提拔', '5年后', '退休', '比上期'].map(async (text) => (await ask(text)).target?.path),
    );
    expect(paths).toEqual(['structure-changes', 'structure-outlook', 'structure-outlook', 'structure-trend']);
  });
});

const REFUSED: readonly (readonly [typed: string, why: string])[] = [
  ['本科 差几人', '请写明其中一类'],
  ['女 30岁以下 差几人', '请写明其中一类'],
  ['平陵 5年后 人数', '推算只分全市和层级'],
  ['20年后 人数', '推算只到1至10年后'],
  ['推算 30岁以下', '要写明推算到几年后'],
  ['5年后 女 占比', '推算只到人数、平均年龄'],
  ['5年后 30岁以下 人数', '推算给出的是占比'],
  ['5年后平均年龄最高的县', '不分单位'],
  ['本科 比上期', '与上期相比的只有'],
  ['来源 提拔', '不能再按别的分类列开'],
  ['空编', '没有可对照的核定编制'],
  ['女 空编', '编制按单位核定'],
  ['今年提拔', '没有读懂时间'],
  ['2024年提拔', '没有读懂时间'],
  ['上半年新进', '没有读懂时间'],
  ['没提拔的', '可能把意思反过来'],
];

describe('a question about derived numbers that cannot be answered', () => {
  it.each(REFUSED)('“%s” gets no number and the way out', async (typed, why) => {
    const { figure, problem } = await ask(typed);
    expect(figure).toBeNull();
    expect(problem).toContain(why);
  });

  it('is one of two dates while there is one roster', async () => {
    const one = await openWith(now);
    expect((await one.lookup('提拔', { filters: [] })).problem).toContain('只有一期花名册');
    expect((await one.lookup('人数 比上期', { filters: [] })).problem).toContain('只有一期花名册');
    await one.clearAll();
  });
});
