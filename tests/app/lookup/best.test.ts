import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { LookupAnswer, Workspace } from '#app/api.ts';
import { drillCells } from '#charts/mark.ts';
import { openWith } from '../query/rosters.ts';
import { csv } from '../workspace.ts';

/** Six of 甲县, five of 乙县 and of 丙县, three of 丁县, five of the city; ages at the end of October 2026. */
const roster = csv(
  '花名册（2026年10月31日）.csv',
  '姓名,性别,出生年月,最高学历,单位',
  ...of('甲县委组织部', [
    '女 2000.01 研究生',
    '男 1999.01 研究生',
    '男 1980.01',
    '男 1980.01',
    '男 1980.01',
    '男 1980.01',
  ]),
  ...of('乙县委组织部', ['女 2000.01 研究生', '女 1985.01', '男 1980.01', '男 1980.01', '男 1980.01']),
  ...of('丙县委组织部', ['女 1970.01', '男 1970.01', '男 1970.01', '男 1970.01', '男 1970.01']),
  ...of('丁县委组织部', ['女 2000.01 研究生', '女 2000.01 研究生', '女 2000.01 研究生']),
  ...of('市委组织部', [
    '女 1990.01 研究生',
    '男 1990.01 研究生',
    '男 1990.01 研究生',
    '男 1975.01',
    '男 1975.01',
  ]),
);

function of(unit: string, people: readonly string[]): string[] {
  return people.map((person, i) => {
    const [sex, birth, education = '本科'] = person.split(' ');
    return `${unit.slice(0, 2)}${'一二三四五六'[i] ?? ''},${sex},${birth},${education},${unit}`;
  });
}

let session: Workspace;
const ask = (text: string): Promise<LookupAnswer> => session.lookup(text, { filters: [] });

beforeAll(async () => {
  session = await openWith(roster);
});
afterAll(async () => {
  await session.clearAll();
});

const ANSWERED: readonly (readonly [typed: string, said: string])[] = [
  [
    '年轻干部占比最低的县',
    '县级3个单位中，30岁及以下占比最低的是丙县委组织部（0.0%，0/5人），其次是乙县委组织部（20.0%，1/5人）；县级31.6%。',
  ],
  [
    '30岁以下占比最高的县',
    '县级3个单位中，30岁及以下占比最高的是甲县委组织部（33.3%，2/6人），其次是乙县委组织部（20.0%，1/5人）；县级31.6%。',
  ],
  ['哪个县研究生最多', '县级4个单位中，研究生人数最多的是丁县委组织部（3人），其次是甲县委组织部（2人）。'],
  ['哪个县研究生最少', '县级4个单位中，研究生人数最少的是丙县委组织部（0人），其次是乙县委组织部（1人）。'],
  [
    '研究生占比最高的单位',
    '4个单位中，研究生占比最高的是市委组织部（60.0%，3/5人），其次是甲县委组织部（33.3%，2/6人）；全市37.5%。',
  ],
  [
    '人数最少的县',
    '县级4个单位中，人数最少的是丁县委组织部（3人），其次是丙县委组织部、乙县委组织部（5人）。',
  ],
  [
    '平均年龄最大的县',
    '县级3个单位中，平均年龄最高的是丙县委组织部（56.0岁），其次是乙县委组织部（41.0岁）；县级42.1岁。',
  ],
  [
    '县级女干部占比最高',
    '县级3个单位中，女占比最高的是乙县委组织部（40.0%，2/5人），其次是丙县委组织部（20.0%，1/5人）；县级36.8%。',
  ],
];

describe('the unit at an end of a number', () => {
  it.each(ANSWERED)('of “%s” is named with the one next to it', async (typed, said) => {
    const { sentence, unread, problem } = await ask(typed);
    expect({ sentence, unread, problem }).toEqual({ sentence: said, unread: null, problem: null });
  });

  it('leaves out units of too few people from shares and says so', async () => {
    const { notes, rows } = await ask('30岁以下占比最高的县');
    expect(notes).toEqual(['另有1个单位不足5人或没有填，不参加比较']);
    expect(rows.map(({ label }) => label)).not.toContain('丁县委组织部');
  });

  it('opens to its people and has a passport', async () => {
    const { figure } = await ask('哪个县研究生最多');
    if (!figure) throw new Error('no figure');
    const cells = drillCells(figure.drill);
    expect((await session.rows({ cells, question: figure.question, offset: 0, limit: 9 })).total).toBe(3);
    const [cell] = cells;
    expect(cell && (await session.passport(cell, figure.question)).value).toBe(3);
  });
});

const REFUSED: readonly (readonly [typed: string, why: string])[] = [
  ['哪个县', '请写明最高、最低、最多或最少'],
  ['哪个县有研究生', '请写明最高、最低、最多或最少'],
  ['最年轻的县', '请写明最高、最低、最多或最少'],
  ['甲县 研究生最高', '已写明甲县委组织部'],
  ['研究生最高最低的县', '一次只查一头'],
  ['学历最高的县', '请写明哪一类'],
  ['市级研究生占比最高的单位', '可比的单位不到两个'],
  ['非研究生占比', '可能把意思反过来'],
  ['不是研究生的人数', '可能把意思反过来'],
  ['2024年研究生占比', '没有读懂时间'],
  ['今年研究生人数', '没有读懂时间'],
];

describe('a question that the words do not settle', () => {
  it.each(REFUSED)('“%s” gets no number', async (typed, why) => {
    const { figure, sentence, problem } = await ask(typed);
    expect([figure, sentence]).toEqual([null, null]);
    expect(problem).toContain(why);
  });
});
