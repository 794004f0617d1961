import { describe, expect, it } from 'vitest';
import { answersOn, byObject, type PlainAsk, type PlainScore, rowsOf, sheet } from './on-scores.ts';

const DIMENSIONS = ['党建', '人才'];

/**
 * 甲 to 己 from the end of 2025, 辛 comes in the second quarter, 戊 and 己 become 庚 in the third, 乙 has a gap.
 * From July on 党建 counts three times as much as 人才.
 */
const YEAR: readonly PlainScore[] = [
  ...sheet('2025年四季度', DIMENSIONS, {
    ...{ 甲: [90, 80], 乙: [80, 90], 丙: [70, 70], 丁: [60, 50], 戊: [75, 85], 己: [65, 65] },
  }),
  ...sheet('2026年一季度', DIMENSIONS, {
    ...{ 甲: [92, 84], 乙: [null, 90], 丙: [80, 76], 丁: [78, 78], 戊: [70, 80], 己: [66, 60] },
  }),
  ...sheet('2026年二季度', DIMENSIONS, {
    ...{ 甲: [90, 90], 丙: [80, 80], 丁: [90, 70], 戊: [70, 70], 己: [60, 60], 辛: [85, 85] },
  }),
  ...sheet('2026年三季度', DIMENSIONS, {
    ...{ 甲: [80, 100], 乙: [96, 60], 丙: [60, 100], 丁: [80, 60], 庚: [70, 90], 辛: [100, null] },
  }),
  ...sheet('2026年四季度', DIMENSIONS, {
    ...{ 乙: [80, 80], 丙: [90, 90], 丁: [70, 70], 庚: [60, 100], 辛: [50, 50], 甲: [90, null] },
  }),
  { object: '甲', period: '2026年四季度', dimension: '人才', score: 72, full_mark: 120 },
];

/** Without the dust of binary fractions. */
const tidy = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(9)) : value);

const WEIGHTS = {
  'ranking.weights': [{ from: '2026-07-01', value: ['党建=3', '人才=1'] }],
  'ranking.streaks': ['连续3期前3名', '连续3期后3名', '一期退5位以上'],
};

const on = (choices: PlainAsk['choices'] = {}, scores = YEAR) =>
  answersOn(scores, { settings: WEIGHTS, choices });
const composites = (measure: string, period: string) =>
  byObject(on(), 'ranking.scores', measure, { period, dimension: '综合' });

describe('a year by hand: composites', () => {
  it('are means of the dimensions while no weights are set', () => {
    expect(composites('score', '2025年四季度')).toEqual({ 甲: 85, 乙: 85, 戊: 80, 丙: 70, 己: 65, 丁: 55 });
  });

  it('leave the weight of a missing dimension to the others', () => {
    expect(composites('score', '2026年一季度')).toEqual({ 乙: 90, 甲: 88, 丙: 78, 丁: 78, 戊: 75, 己: 63 });
  });

  it('take the new weights from the period that they hold in', () => {
    expect(composites('score', '2026年二季度')).toEqual({ 甲: 90, 辛: 85, 丙: 80, 丁: 80, 戊: 70, 己: 60 });
    expect(composites('score', '2026年三季度')).toEqual({ 辛: 100, 乙: 87, 甲: 85, 丁: 75, 庚: 75, 丙: 70 });
  });

  it('take a score for its share of the full mark', () => {
    // (3 × 90 + 72 ÷ 120 × 100) ÷ 4
    expect(composites('score', '2026年四季度')).toEqual({ 丙: 90, 甲: 82.5, 乙: 80, 丁: 70, 庚: 70, 辛: 50 });
  });
});

describe('a year by hand: ranks', () => {
  it('are shared by equal scores, and the next one is skipped', () => {
    expect(composites('rank', '2025年四季度')).toEqual({ 甲: 1, 乙: 1, 戊: 3, 丙: 4, 己: 5, 丁: 6 });
    expect(composites('rank', '2026年三季度')).toEqual({ 辛: 1, 乙: 2, 甲: 3, 丁: 4, 庚: 4, 丙: 6 });
  });

  it('leave out who has no score, and count the others', () => {
    expect(composites('of', '2026年二季度')).toEqual({ 甲: 6, 辛: 6, 丙: 6, 丁: 6, 戊: 6, 己: 6 });
  });

  it('move against the period before, and not for who is new or was away', () => {
    expect(composites('change', '2026年一季度')).toEqual({ 乙: 0, 甲: -1, 丙: 1, 丁: 3, 戊: -2, 己: -1 });
    expect(composites('change', '2026年二季度')).toEqual({ 甲: 1, 辛: null, 丙: 0, 丁: 0, 戊: 0, 己: 0 });
    expect(composites('change', '2026年三季度')).toEqual({
      ...{ 辛: 1, 乙: null, 甲: -2, 丁: -1, 庚: null, 丙: -3 },
    });
    expect(composites('previous_rank', '2026年四季度')).toEqual({ 丙: 6, 甲: 3, 乙: 2, 丁: 4, 庚: 4, 辛: 1 });
  });

  it('stand by dimension as well', () => {
    const inParty = { period: '2026年三季度', dimension: '党建' };
    expect(byObject(on(), 'ranking.scores', 'rank', inParty)).toEqual({
      ...{ 辛: 1, 乙: 2, 甲: 3, 丁: 3, 庚: 5, 丙: 6 },
    });
    const inTalent = { period: '2026年三季度', dimension: '人才' };
    expect(byObject(on(), 'ranking.scores', 'of', inTalent)).toEqual({ 甲: 5, 丙: 5, 庚: 5, 乙: 5, 丁: 5 });
  });

  it('move by dimension against the rank in that dimension', () => {
    // 党建 in the second quarter: 甲 and 丁 first, 辛 third, 丙 fourth.
    const inParty = { period: '2026年三季度', dimension: '党建' };
    expect(byObject(on(), 'ranking.scores', 'change', inParty)).toEqual({
      ...{ 辛: 2, 乙: null, 甲: -2, 丁: -2, 庚: null, 丙: -2 },
    });
  });

  it('are held against the same quarter of the year before', () => {
    expect(byObject(on(), 'ranking.standing', 'year_change')).toEqual({
      ...{ 丙: 3, 甲: -1, 乙: -2, 丁: 2, 庚: null, 辛: null },
    });
  });

  it('lie in quarters of the ranking', () => {
    // Of six: the first two places, the third, the fourth and fifth, the last.
    expect(byObject(on(), 'ranking.standing', 'quarter')).toEqual({
      丙: 1,
      甲: 1,
      乙: 2,
      丁: 3,
      庚: 3,
      辛: 4,
    });
  });
});

describe('a year by hand: streaks', () => {
  const streaks = (dimension: string) =>
    rowsOf(on(), 'ranking.streaks')
      .filter((row) => row['dimension'] === dimension)
      .map((row) => [row['rule'], row['object'], row['length'], row['from'], row['to']]);

  it('run up to the newest period, and break where there is no rank', () => {
    expect(streaks('综合')).toEqual([
      ['连续3期前3名', '甲', 5, '2025年四季度', '2026年四季度'],
      ['连续3期后3名', '丁', 5, '2025年四季度', '2026年四季度'],
      ['一期退5位以上', '辛', 1, '2026年三季度', '2026年四季度'],
    ]);
  });

  it('end at the chosen period', () => {
    const answers = on({ 'ranking.period': '2026年三季度' });
    const rows = rowsOf(answers, 'ranking.streaks').filter((row) => row['dimension'] === '综合');
    expect(rows.map((row) => [row['rule'], row['object'], row['length']])).toEqual([
      ['连续3期前3名', '甲', 4],
      // Third with 丁 in the first two quarters of 2026, and still only two behind them.
      ['连续3期后3名', '丙', 4],
      ['连续3期后3名', '丁', 4],
    ]);
  });
});

describe('a year by hand: why a rank moved', () => {
  const moves = (object: string, period: string, measure = 'change') => {
    const answers = on({ 'ranking.period': period });
    const rows = rowsOf(answers, 'ranking.moves').filter((row) => row['object'] === object);
    return Object.fromEntries(
      rows.map((row): readonly [string, unknown] => [String(row['dimension']), tidy(row[measure])]),
    ) as Readonly<Record<string, unknown>>;
  };

  it('is put together of what every dimension gave before and gives now', () => {
    // 60 × 3 ÷ 4 = 45 and 100 ÷ 4 = 25, then 67.5 and 22.5
    expect(moves('丙', '2026年四季度')).toMatchObject({ 党建: 22.5, 人才: -2.5, 综合: 20 });
    expect(moves('丙', '2026年四季度', 'before')).toMatchObject({ 党建: 45, 人才: 25, 综合: 70 });
  });

  it('holds over a change of weights', () => {
    // 45 and 45 under equal weights, 60 and 25 under three to one
    expect(moves('甲', '2026年三季度')).toMatchObject({ 党建: 15, 人才: -20, 综合: -5 });
  });

  it('takes a missing dimension for nothing given', () => {
    expect(moves('辛', '2026年三季度')).toMatchObject({ 党建: 57.5, 人才: -42.5, 综合: 15 });
    expect(moves('辛', '2026年三季度', 'now')).toMatchObject({ 党建: 100, 人才: null });
  });

  it('can be held against the year before', () => {
    const answers = on({ 'ranking.against': '上年同期' });
    const rows = rowsOf(answers, 'ranking.moves').filter((row) => row['object'] === '丁');
    // 30 and 25 a year ago, 52.5 and 17.5 now
    expect(Object.fromEntries(rows.map((row) => [row['dimension'], tidy(row['change'])]))).toMatchObject({
      ...{ 党建: 22.5, 人才: -7.5, 综合: 15 },
    });
  });

  it('says who was passed and by whom', () => {
    const passed = (object: string, period: string) =>
      rowsOf(on({ 'ranking.period': period }), 'ranking.passed')
        .filter((row) => row['object'] === object)
        .map((row) => `${String(row['side'])}${String(row['other'])}`)
        .sort();
    expect(passed('丙', '2026年四季度')).toEqual(['超过丁', '超过乙', '超过庚', '超过甲', '超过辛'].sort());
    expect(passed('甲', '2026年三季度')).toEqual(['被超过乙', '被超过辛'].sort());
  });
});

describe('a year by hand: what is said beside it', () => {
  const about = (period: string) => rowsOf(on({ 'ranking.period': period }), 'ranking.about')[0];

  it('counts who came, who is absent and who lacks a dimension', () => {
    expect(about('2026年二季度')).toMatchObject({ entered: 1, absent: 1, partial: 0, ranked: 6, changed: 0 });
    expect(about('2026年三季度')).toMatchObject({ entered: 2, absent: 2, partial: 1, changed: 1 });
  });

  it('prints the formula with the weights of the period', () => {
    expect(about('2026年二季度')?.['rule']).toContain('党建、人才权重相等');
    expect(about('2026年三季度')?.['rule']).toContain('权重为党建3（占75%）、人才1（占25%）');
  });

  it('shows who had a rank before and has none now, last', () => {
    const objects = rowsOf(on({ 'ranking.period': '2026年三季度' }), 'ranking.standing').map(
      (row) => row['object'],
    );
    expect(objects.slice(0, 4)).toEqual(['辛', '乙', '甲', '丁']);
    expect(new Set(objects.slice(-2))).toEqual(new Set(['戊', '己']));
  });

  it('counts who has a composite given that is another, and who has nothing else', () => {
    const given = (object: string, score: number): PlainScore => ({
      ...{ object, score, period: '2026年四季度', dimension: '综合' },
    });
    const answers = on({}, [...YEAR, given('丙', 90), given('乙', 88), given('壬', 70)]);
    expect(rowsOf(answers, 'ranking.about')[0]).toMatchObject({ differs: 1, only_whole: 1, ranked: 6 });
  });
});
