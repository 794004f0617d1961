import { describe, expect, it } from 'vitest';
import type { Answers } from '#analyses/analysis.ts';
import { wallPages } from '#analyses/structure/wall/say.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import type { StatTable, TableRow } from '#core/table.ts';

const level = (scope: string, rest: TableRow): TableRow => ({ scope_type: '层级', scope, ...rest });
const whole = (rest: TableRow): TableRow => ({ scope_type: '全部', scope: '全部', ...rest });
const share = (n: number | null, known: number) => ({ n, known, share: n === null ? null : n / known });

function answersOf(rows: Readonly<Record<string, readonly TableRow[]>>): Answers {
  const table = (id: string): StatTable => ({
    ...{ id, title: id, dims: [], measures: [], personal: false, rows: rows[id] ?? [] },
  });
  return { table, setting: () => 5 } as unknown as Answers;
}

const band = '30岁及以下';
const ROWS = {
  'structure.headcount': [whole({ n: 150 })],
  'structure.age': [whole({ mean: 38.26 })],
  'structure.sex': [whole({ value: '女', share: 0.401 })],
  'structure.age_bands': [
    level('市级', { band, ...share(5, 50) }),
    level('县级', { band, ...share(25, 100) }),
  ],
  'structure.education': [
    level('市级', { education: '研究生', ...share(20, 50) }),
    level('县级', { education: '研究生', ...share(10, 100) }),
  ],
};
const finding = (id: string, scope: string, text: string): Finding => ({
  ...{
    id,
    severity: 'high',
    parts: [{ text }],
    table: '',
    value: null,
    where: { scope_type: '层级', scope },
  },
});
const YOUNG = finding('structure.young_share_low', '市级', '市级仅5人，年轻干部偏少。');
const SCHOOLED = finding('structure.postgraduate_low', '县级', '县级有10人，低于市级。');

const say = (findings: readonly Finding[], rows: Parameters<typeof answersOf>[0] = ROWS) => {
  const [page] = wallPages;
  if (!page) throw new Error('no wall page');
  return page.say(answersOf(rows), findings);
};
const text = (parts: readonly FindingPart[]): string => parts.map((part) => part.text).join('');

describe('what the wall says of the structure', () => {
  it('is both findings in one sentence, and 偏少 only where the finding says so', () => {
    const { headline, lead } = say([YOUNG, SCHOOLED]);
    expect(text(headline)).toBe('市级年轻干部偏少，县级研究生学历干部占比较低');
    expect(headline.filter(({ told }) => told).map((part) => part.text)).toEqual([
      '年轻干部',
      '研究生学历干部',
    ]);
    expect(text(lead)).toBe(
      '在职干部150人。30岁及以下市级占10.0%、县级占25.0%；研究生学历县级占10.0%、市级占40.0%。',
    );
  });

  it('is the one that holds, and nothing told where none does', () => {
    expect(text(say([SCHOOLED]).headline)).toBe('县级研究生学历干部占比较低');
    const neutral = say([]);
    expect(text(neutral.headline)).toBe('干部队伍结构');
    expect([...neutral.headline, ...neutral.lead].some(({ told }) => told)).toBe(false);
  });

  it('leads every number to its cell', () => {
    const { headline, lead, numbers } = say([YOUNG, SCHOOLED]);
    for (const part of [...headline, ...lead])
      if (/\d+(\.\d+)?[%人]$/.test(part.text)) expect(part.cell).toBeDefined();
    expect(numbers.map(({ value, unit }) => `${value ?? '—'}${unit}`)).toEqual(['150人', '38.3岁', '40.1%']);
    expect(numbers.every(({ cell }) => cell !== null)).toBe(true);
  });

  it('says less where a number is kept back', () => {
    const hidden = {
      ...ROWS,
      'structure.headcount': [whole({ n: null })],
      'structure.age': [whole({ mean: null })],
    };
    const { lead, numbers } = say([YOUNG], hidden);
    expect(text(lead)).toBe('30岁及以下市级占10.0%、县级占25.0%。');
    expect(numbers.slice(0, 2).map(({ value }) => value)).toEqual([null, null]);
  });
});
