import { describe, expect, it } from 'vitest';
import { rankScores } from '#analyses/ranking/book/ranks.ts';
import { shareInterval, thirdOf, thirdsOf } from '#analyses/ranking/linkage/thirds.ts';

describe('thirds of a ranking', () => {
  it('are equal where the number can be divided', () => {
    const thirds = thirdsOf(rankScores(Float64Array.from({ length: 12 }, (_, i) => i)));
    expect(
      ['前三分之一', '中间', '后三分之一'].map((third) => thirds.filter((each) => each === third).length),
    ).toEqual([4, 4, 4]);
  });

  it('keep those of one rank together and leave out who has none', () => {
    const thirds = thirdsOf(rankScores(Float64Array.of(9, 9, 9, 5, 1, Number.NaN)));
    expect(thirds).toEqual(['前三分之一', '前三分之一', '前三分之一', '中间', '后三分之一', null]);
  });

  it('have no place for a rank of nobody', () => {
    expect([thirdOf(0, 5), thirdOf(1, 0)]).toEqual([null, null]);
  });
});

describe('the interval of a share', () => {
  it('is that of Wilson', () => {
    const interval = shareInterval(5, 20);
    expect(interval?.low).toBeCloseTo(0.1119, 4);
    expect(interval?.high).toBeCloseTo(0.4687, 4);
  });

  it('stays between nothing and all', () => {
    expect(shareInterval(0, 4)?.low).toBe(0);
    expect(shareInterval(4, 4)?.high).toBe(1);
    expect(shareInterval(0, 0)).toBeNull();
  });
});
