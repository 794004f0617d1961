import { describe, expect, it } from 'vitest';
import { answersOn, type PlainBallot } from '../plain-reviews.ts';

const scores = (round: string, list: readonly number[]): readonly PlainBallot[] =>
  list.map((score) => ({ kind: '百人评议', round, type: '科室', object: '甲科', score }));

const trendOf = (rows: readonly PlainBallot[]) =>
  answersOn(rows)
    .table('reviews.trend')
    .rows.map((row) => [row['round'], row['mean'], row['previous'], row['change'], row['apart']]);

describe('rounds of a review', () => {
  it('follow each other in time, each beside the one before of the same length', () => {
    const rows = [
      ...[...scores('2026年10月', [90, 90, 90, 90, 90]), ...scores('2026年9月', [80, 80, 80, 80, 80])],
      ...scores('2025年', [70, 70, 70, 70, 70]),
    ];
    expect(trendOf(rows)).toEqual([
      ['2025年', 70, null, null, null],
      ['2026年9月', 80, null, null, null],
      ['2026年10月', 90, 80, 10, 1],
    ]);
  });

  it('of few votes have no mean, and are nothing to compare with', () => {
    const rows = [...scores('2026年9月', [80, 80, 80, 80]), ...scores('2026年10月', [90, 90, 90, 90, 90])];
    expect(trendOf(rows)).toEqual([
      ['2026年9月', null, null, null, null],
      ['2026年10月', 90, null, null, null],
    ]);
  });

  it('have an interval that holds the mean, and a spread', () => {
    const [row] = answersOn(scores('2026年9月', [70, 80, 90, 100, 60])).table('reviews.trend').rows;
    expect(Number(row?.['low'])).toBeGreaterThanOrEqual(60);
    expect(Number(row?.['low'])).toBeLessThan(80);
    expect(Number(row?.['high'])).toBeGreaterThan(80);
    expect(row?.['spread']).toBeCloseTo(Math.sqrt(1000 / 4), 9);
  });

  it('that are no period are told, without a round before', () => {
    expect(trendOf(scores('第一轮', [80, 80, 80, 80, 80]))).toEqual([['第一轮', 80, null, null, null]]);
    expect(trendOf(scores('第一轮', [80, 80, 80, 80, 80]).map((row) => ({ ...row, round: null })))).toEqual([
      ['未填', 80, null, null, null],
    ]);
  });
});
