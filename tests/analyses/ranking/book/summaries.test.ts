import { describe, expect, it } from 'vitest';
import { answersOn, rowsOf, sheet } from '../on-scores.ts';

describe('the spread of scores', () => {
  const scores = [
    ...sheet('2026年', ['党建'], { 甲: [40], 乙: [50], 丙: [70], 丁: [100] }),
    ...sheet('2026年', ['人才'], { 甲: [9], 乙: [5] }, { full_mark: 10 }),
  ];
  const row = (dimension: string) =>
    rowsOf(answersOn(scores), 'ranking.spread').find((each) => each['dimension'] === dimension);

  it('is that of every hundred, by quarters between neighbours', () => {
    // Places 0.75, 1.5 and 2.25 between the four in order.
    expect(row('党建')).toMatchObject({
      ...{ n: 4, least: 40, lower: 47.5, median: 60, upper: 77.5, most: 100, mean: 65, gap: 60 },
    });
    expect(row('人才')).toMatchObject({ n: 2, least: 50, median: 70, most: 90, deviation: 20 });
  });

  it('stands beside every score as its middle', () => {
    const rows = rowsOf(answersOn(scores), 'ranking.dimensions');
    const middles = rows.filter((each) => each['dimension'] === '党建').map((each) => each['median']);
    expect(middles).toEqual([60, 60, 60, 60]);
  });
});
