import { describe, expect, it } from 'vitest';
import { bootstrap, trimmedMean } from '#analyses/reviews/book/votes.ts';

describe('votes', () => {
  it('drops the highest and the lowest before the mean', () => {
    const votes = Float64Array.of(100, 80, 90, 0, 85);
    expect(trimmedMean(votes, 0)).toBe(71);
    expect(trimmedMean(votes, 1)).toBe(85);
    expect(trimmedMean(votes, 2)).toBe(85);
    expect(trimmedMean(Float64Array.of(1, 2), 1)).toBeNull();
    expect(trimmedMean(new Float64Array(), 0)).toBeNull();
  });

  it('gives the same interval for the same votes', () => {
    const ballots = [Float64Array.of(90, 80, 85, 95, 70), Float64Array.of(60, 65, 62, 61, 66)];
    expect(bootstrap(ballots, 0)).toEqual(bootstrap(ballots, 0));
  });

  it('holds the mean, and is narrow where votes agree', () => {
    const [spread, even] = bootstrap([Float64Array.of(60, 100, 70, 90, 80), new Float64Array(5).fill(80)], 0);
    expect(spread?.mean.low).toBeLessThan(80);
    expect(spread?.mean.high).toBeGreaterThan(80);
    expect(even?.mean).toEqual({ low: 80, high: 80 });
  });

  it('keeps apart the ranks of objects whose votes do not meet, and joins those that do', () => {
    const far = bootstrap([Float64Array.of(90, 91, 92), Float64Array.of(60, 61, 62)], 0);
    expect(far.map(({ rank }) => rank)).toEqual([
      { low: 1, high: 1 },
      { low: 2, high: 2 },
    ]);
    const near = bootstrap([Float64Array.of(60, 90, 75, 80), Float64Array.of(61, 89, 76, 80)], 0);
    expect(near[0]?.rank).toEqual({ low: 1, high: 2 });
  });
});
