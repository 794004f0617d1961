import { describe, expect, it } from 'vitest';
import { ranking } from '#analyses/ranking/index.ts';
import { toTwin } from '#charts/twin.ts';
import type { FigureSpec } from '#core/figure.ts';
import { type Finding, findingText } from '#core/finding.ts';
import type { StatTable } from '#core/table.ts';
import { answersOn, type PlainAsk, type PlainScore, sheet } from './on-scores.ts';

const TWO = ['党建', '人才'];
const QUARTERS = ['2025年二季度', '2026年一季度', '2026年二季度'];
const names = (n: number) => Array.from({ length: n }, (_, i) => `单位${i + 1}`);
const many = (n: number, rest: Partial<PlainScore> = {}) =>
  QUARTERS.flatMap((period, q) =>
    sheet(
      period,
      TWO,
      Object.fromEntries(names(n).map((name, i) => [name, [40 + ((i * (7 + q)) % 59), 40 + ((i * 5) % 31)]])),
      rest,
    ),
  );

/** What may be loaded one day. */
const WORLDS: Readonly<Record<string, readonly PlainScore[]>> = {
  nothing: [],
  'one object in one period': sheet('2026年', TWO, { 甲: [90, 80] }),
  'one period': sheet('2026年', TWO, { 甲: [90, 80], 乙: [80, null] }),
  'nobody in the newest period': [
    ...sheet('2025年', TWO, { 甲: [90, 80], 乙: [80, 70] }),
    { object: '丙', period: '2026年', dimension: '人才', score: 3 },
  ],
  'a score as a whole only': [
    { object: '甲', period: '2025年', dimension: '综合', score: 90 },
    { object: '乙', period: '2025年', dimension: '综合', score: 80 },
    { object: '甲', period: '2026年', dimension: '综合', score: 70 },
    { object: '乙', period: '2026年', dimension: '综合', score: 80 },
  ],
  'only 学习平台积分': sheet('2026年', ['学习强国'], { 甲: [90], 乙: [80] }),
  'one dimension': QUARTERS.flatMap((period) => sheet(period, ['党建'], { 甲: [90], 乙: [80], 丙: [70] })),
  'periods of several lengths': [
    ...sheet('2026年三季度', TWO, { 甲: [90, 80], 乙: [80, 70] }),
    ...sheet('2026年9月', TWO, { 甲: [90, 80], 乙: [80, 70] }),
    ...sheet('年中', TWO, { 甲: [90, 80], 乙: [80, 70] }),
  ],
  'scores above full marks, and two for one cell': [
    ...sheet('2026年', TWO, { 甲: [190, 80], 乙: [80, 70] }),
    ...sheet('2026年', TWO, { 甲: [100, 80] }),
  ],
  'everybody equal': QUARTERS.flatMap((period) =>
    sheet(period, TWO, Object.fromEntries(names(5).map((name) => [name, [80, 80]]))),
  ),
  people: many(20, { object_type: '个人', unit: '平陵县' }),
  'more objects than are shown': many(400),
};

const CHOICES: readonly PlainAsk[] = [
  {},
  { choices: { 'ranking.against': '上年同期', 'ranking.marked': '乙', 'ranking.marked_also': '单位3' } },
  { choices: { 'ranking.period': '2024年一季度' } },
];

function build(scores: readonly PlainScore[], ask: PlainAsk) {
  const answers = answersOn(scores, ask);
  const read = (id: string): StatTable => answers.table(id);
  return [...ranking.pages, ...ranking.wallPages, ...ranking.reportSections].map((page) => {
    const findings = ranking.findings
      .filter(({ id }) => page.findings.includes(id))
      .flatMap((definition): Finding | readonly Finding[] => definition.find(answers) ?? []);
    const figures = page.figures.map((id) => {
      const definition = ranking.figures.find((figure) => figure.id === id);
      if (!definition) throw new Error(`no figure ${id}`);
      const spec = definition.build({ ...answers, table: only(read, definition.tables) }, findings);
      return { spec, tables: Object.fromEntries(definition.tables.map((table) => [table, read(table)])) };
    });
    return { findings, figures };
  });
}

/** A figure reads what it declares, as where it is drawn. */
function only(read: (id: string) => StatTable, declared: readonly string[]) {
  return (id: string): StatTable => {
    if (!declared.includes(id)) throw new Error(`${id} was read but not declared`);
    return read(id);
  };
}

function wordsOf(spec: FigureSpec): readonly string[] {
  const title = spec.title.map(({ text }) => text).join('');
  return [title, spec.subtitle, ...spec.notes, ...(spec.form === 'empty' ? [spec.reason] : [])];
}

describe.each(Object.entries(WORLDS))('figures of %s', (_, scores) => {
  it('are drawn or say why not, in words without holes', () => {
    for (const ask of CHOICES) {
      for (const { findings, figures } of build(scores, ask)) {
        const said = [...findings.map(findingText), ...figures.flatMap(({ spec }) => wordsOf(spec))];
        for (const text of said) expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
        for (const { spec, tables } of figures) {
          if (spec.form === 'empty') expect(spec.reason).not.toBe('');
          else expect(toTwin(spec, tables).rows.length).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('figures of a ranking', () => {
  const specs = (scores: readonly PlainScore[], ask: PlainAsk = {}) =>
    build(scores, ask).flatMap(({ figures }) => figures.map(({ spec }) => spec));
  const spec = (id: string, scores: readonly PlainScore[], ask?: PlainAsk) => {
    const found = specs(scores, ask).find((each) => each.id === id);
    if (!found) throw new Error(`no figure ${id}`);
    return found;
  };

  it('print the formula and the weights under every composite', () => {
    for (const id of [
      'ranking.table',
      'ranking.matrix',
      'ranking.waterfall',
      'ranking.ranges',
      'ranking.weight_sheet',
    ])
      expect(spec(id, many(6)).notes.join('；')).toContain(
        '综合得分＝∑权重×得分÷满分÷∑权重×100；党建、人才权重相等',
      );
  });

  it('say that 缺 is any score that cannot be used, not only one that was not reported', () => {
    const lacking = sheet('2026年', TWO, { 甲: [90, 80], 乙: [80, null], 丙: [70, 60] });
    const MISSING = '缺为没有可用的得分（未报送、缺考或高于满分），不是零分';
    expect(spec('ranking.table', lacking).notes.join('；')).toContain(MISSING);
    expect(spec('ranking.wall_strips', lacking).notes.join('；')).toContain(MISSING.replace('不是', '不计'));
  });

  it('say what ranks are good for, wherever ranks are', () => {
    for (const each of specs(many(6)))
      if (each.form !== 'empty') expect(each.notes.join('')).toContain('仅供参考');
  });

  it('show nothing of people on the wall', () => {
    const people = many(20, { object_type: '个人', unit: '平陵县' });
    for (const id of ['ranking.wall_bump', 'ranking.wall_strips'])
      expect(spec(id, people)).toMatchObject({ form: 'empty', reason: '个人名次不上屏' });
  });

  it('mark nobody on the wall for falling', () => {
    for (const id of ['ranking.wall_bump', 'ranking.wall_strips']) {
      const wall = spec(id, many(14));
      const marked = wall.form === 'bump' || wall.form === 'spread' ? wall.marked : [{ tone: 'told' }];
      expect(marked.map(({ tone }) => tone)).not.toContain('told');
    }
  });

  it('keep 学习平台积分 off the wall until the office lets it count', () => {
    const platform = QUARTERS.flatMap((period) => sheet(period, ['学习强国'], { 单位1: [90], 单位2: [20] }));
    const labels = (ask?: PlainAsk) => {
      const wall = spec('ranking.wall_strips', [...many(6), ...platform], ask);
      return wall.form === 'spread' ? wall.rows.map(({ label }) => label) : [];
    };
    expect(labels()).toEqual(TWO);
    expect(labels({ settings: { 'ranking.platform_counts': true } })).toEqual([...TWO, '学习强国']);
  });

  it('highlight two objects at most, those chosen by hand before those of the findings', () => {
    const choices = { 'ranking.marked': '单位4', 'ranking.marked_also': '单位9' };
    const bump = spec('ranking.bump', many(12), { choices });
    expect(bump.form === 'bump' && bump.marked.map(({ object }) => object).sort()).toEqual([
      '单位4',
      '单位9',
    ]);
    const found = spec('ranking.bump', many(12));
    expect(found.form === 'bump' && found.marked.length).toBeLessThanOrEqual(2);
  });

  it('tell that too many objects are not tried one by one', () => {
    const crowd = sheet(
      '2026年',
      TWO,
      Object.fromEntries(names(2001).map((name, i) => [name, [i % 97, i % 89]])),
    );
    expect(spec('ranking.ranges', crowd)).toMatchObject({
      ...{ form: 'empty', reason: '对象过多（2001个，超过2000个），不逐个检验' },
    });
  });

  it('list the first and last of very many, and those chosen', () => {
    const answers = answersOn(many(400), { choices: { 'ranking.marked': '单位200' } });
    const rows = answers.table('ranking.standing').rows;
    expect(rows.length).toBeGreaterThanOrEqual(100);
    expect(rows.length).toBeLessThanOrEqual(101);
    expect(rows.some((row) => row['object'] === '单位200')).toBe(true);
    expect(answers.table('ranking.scores').rows.length).toBe(400 * 3 * 3);
  });
});
