import { describe, expect, it } from 'vitest';
import { differenceInterval } from '#analyses/ranking/linkage/difference.ts';

describe('the interval of a difference of shares', () => {
  it('is that of Newcombe (1998, method 10)', () => {
    const interval = differenceInterval({ n: 56, of: 70 }, { n: 48, of: 80 });
    expect(interval?.low).toBeCloseTo(0.0524, 4);
    expect(interval?.high).toBeCloseTo(0.3339, 4);
  });

  it('is turned round with the two', () => {
    const [a, b] = [
      { n: 9, of: 10 },
      { n: 3, of: 10 },
    ];
    expect(differenceInterval(b, a)?.low).toBeCloseTo(-(differenceInterval(a, b)?.high ?? 0));
  });

  it('is none without anybody on one side', () => {
    expect(differenceInterval({ n: 0, of: 0 }, { n: 1, of: 2 })).toBeNull();
  });
});
