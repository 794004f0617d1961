import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '#core/bounds.ts';
import { formatShare } from '#core/format.ts';

describe('boundsOf', () => {
  it('counts all unknown in, then none of them: 9.3% with 4 unknown is at most 12.3%', () => {
    const bounds = boundsOf(11, 118, 122);
    expect(bounds).toEqual({ low: 11 / 122, high: 15 / 122, unknown: 4 });
    expect(formatShare(11 / 118)).toBe('9.3%');
    expect(formatShare(bounds?.high ?? 0)).toBe('12.3%');
  });

  it('gives the share itself when everybody is known', () => {
    expect(boundsOf(3, 12, 12)).toEqual({ low: 0.25, high: 0.25, unknown: 0 });
  });

  it('says anything from nobody to everybody when nobody is known', () => {
    expect(boundsOf(0, 0, 4)).toEqual({ low: 0, high: 1, unknown: 4 });
  });

  it('says nothing of nobody', () => {
    expect(boundsOf(0, 0, 0)).toBeNull();
  });

  it('refuses counts that cannot be', () => {
    expect(() => boundsOf(5, 4, 10)).toThrow('5 of 4');
    expect(() => boundsOf(1, 11, 10)).toThrow('11 known of 10');
    expect(() => boundsOf(NaN, 1, 1)).toThrow();
  });

  it('holds the share between its bounds', () => {
    const counts = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50));
    fc.assert(
      fc.property(counts, ([n, others, unknown]) => {
        const known = n + others;
        const bounds = boundsOf(n, known, known + unknown);
        if (!bounds || known === 0) return;
        expect(bounds.low).toBeLessThanOrEqual(n / known);
        expect(bounds.high).toBeGreaterThanOrEqual(n / known);
      }),
    );
  });
});
