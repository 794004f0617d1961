import { describe, expect, it } from 'vitest';
import { bandsOfCuts, isIn, problemWithCuts } from '#analyses/structure/age/cuts.ts';
import { AGE_BANDS } from '#core/age.ts';

describe('own age bands', () => {
  it('end at the ages given, the last is open', () => {
    expect(bandsOfCuts(['25', '30', '31'])).toEqual([
      { label: '25岁及以下', from: null, to: 25 },
      { label: '26–30岁', from: 26, to: 30 },
      { label: '31岁', from: 31, to: 31 },
      { label: '32岁及以上', from: 32, to: null },
    ]);
  });

  it('are the standard ones when none are given, or when they cannot be read', () => {
    expect(bandsOfCuts([])).toBe(AGE_BANDS);
    expect(bandsOfCuts(null)).toBe(AGE_BANDS);
    expect(bandsOfCuts(['30', '25'])).toBe(AGE_BANDS);
  });

  it('hold every age exactly once', () => {
    for (const cuts of [['30'], ['25', '30', '35', '40', '45'], ['29', '30', '31']]) {
      for (let age = 16; age <= 90; age++) {
        expect(bandsOfCuts(cuts).filter((band) => isIn(band, age))).toHaveLength(1);
      }
    }
  });

  it('are refused in words when an age is no whole age, or not larger than the one before', () => {
    expect(problemWithCuts(['25', '三十'])).toBe('“三十”不是16至80之间的整岁数');
    expect(problemWithCuts(['30.5'])).toContain('“30.5”');
    expect(problemWithCuts(['12'])).toContain('“12”');
    expect(problemWithCuts(['30', '30'])).toBe('分界岁数应由小到大，30岁应大于30岁');
    expect(problemWithCuts(Array.from({ length: 10 }, (_, i) => String(20 + i)))).toBe('分界岁数最多9个');
    expect(problemWithCuts(['25', '30'])).toBeNull();
  });
});
