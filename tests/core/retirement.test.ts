import { describe, expect, it } from 'vitest';
import { POST_LEVELS, RANKS, TITLE_GRADES } from '#core/codes.ts';
import { formatMonth, toMonthIndex } from '#core/month.ts';
import {
  isRetireCategory,
  latestRetirementMonth,
  mayHaveCategory,
  presumedCategory,
  RETIRE_CATEGORIES,
  type RetireCategory,
  type RetirementFacts,
} from '#core/retirement.ts';

/** Birth → latest month of retirement, by category; the official tables' values and endpoints. */
const CHECKED: Readonly<Record<RetireCategory, Readonly<Record<string, string>>>> = {
  男60: {
    '1964.12': '2024.12',
    '1965.01': '2025.02',
    '1965.05': '2025.07',
    '1965.12': '2026.03',
    '1966.01': '2026.05',
    '1970.10': '2032.04',
    '1976.08': '2039.07',
    '1976.09': '2039.09',
    '1995.12': '2058.12',
  },
  // The men's track.
  女60: { '1964.12': '2024.12', '1965.01': '2025.02', '1976.08': '2039.07', '1976.09': '2039.09' },
  女55: {
    '1969.12': '2024.12',
    '1970.01': '2025.02',
    '1970.05': '2025.07',
    '1971.04': '2026.08',
    '1975.06': '2031.11',
    '1981.08': '2039.07',
    '1981.09': '2039.09',
    '2000.12': '2058.12',
  },
  女50: {
    '1974.12': '2024.12',
    '1975.01': '2025.02',
    '1975.03': '2025.05',
    '1978.07': '2030.05',
    '1984.10': '2039.09',
    '1984.11': '2039.11',
    '1995.12': '2050.12',
  },
};

function monthIn(text: string): number {
  const [year, month] = text.split('.').map(Number);
  return toMonthIndex(year ?? NaN, month ?? NaN);
}

/** Years and months from birth to retirement at most: 63, 63, 58 and 55. */
const OLDEST: Readonly<Record<RetireCategory, number>> = { 男60: 63, 女60: 63, 女55: 58, 女50: 55 };
const YOUNGEST: Readonly<Record<RetireCategory, number>> = { 男60: 60, 女60: 60, 女55: 55, 女50: 50 };

describe('the latest retirement month', () => {
  it.each(
    RETIRE_CATEGORIES.flatMap((of) => Object.entries(CHECKED[of]).map((pair) => [of, ...pair] as const)),
  )('of %s born in %s is %s', (category, birth, retires) => {
    expect(formatMonth(latestRetirementMonth(category, monthIn(birth)))).toBe(retires);
  });

  it.each(RETIRE_CATEGORIES)(
    'of %s never comes sooner for who is born later, and stays within the cap',
    (of) => {
      let before = -Infinity;
      for (let birth = monthIn('1930.01'); birth <= monthIn('2015.12'); birth++) {
        const retires = latestRetirementMonth(of, birth);
        expect(retires).toBeGreaterThan(before);
        expect(retires - birth).toBeGreaterThanOrEqual(YOUNGEST[of] * 12);
        expect(retires - birth).toBeLessThanOrEqual(OLDEST[of] * 12);
        before = retires;
      }
      expect(before - monthIn('2015.12')).toBe(OLDEST[of] * 12);
    },
  );

  it('is put off for nobody whom the old rule let go before 2025', () => {
    for (const of of RETIRE_CATEGORIES) {
      const last = monthIn('2024.12') - YOUNGEST[of] * 12;
      expect(latestRetirementMonth(of, last)).toBe(monthIn('2024.12'));
      expect(latestRetirementMonth(of, last + 1)).toBe(monthIn('2025.02'));
    }
  });
});

const person = (facts: Partial<RetirementFacts>): RetirementFacts => ({
  sex: '女',
  postLevel: null,
  rank: null,
  titleGrade: null,
  staffing: null,
  ...facts,
});

describe('the presumed category', () => {
  it('of a man is 男60, whatever else he is', () => {
    expect(presumedCategory(person({ sex: '男' }))).toBe('男60');
    expect(presumedCategory(person({ sex: '男', staffing: '工勤', rank: '一级科员' }))).toBe('男60');
  });

  it('of somebody whose sex is not known is not known', () => {
    expect(presumedCategory(person({ sex: null, postLevel: '县处级正职' }))).toBeNull();
    expect(presumedCategory(person({ sex: '其他' }))).toBeNull();
  });

  it.each(POST_LEVELS)('of a woman at %s is 女60 from 县处级副职 on', (postLevel) => {
    const senior = /^(省部|厅局|县处)级/.test(postLevel);
    expect(presumedCategory(person({ postLevel }))).toBe(senior ? '女60' : '女55');
  });

  it.each(RANKS)('of a woman who is %s is 女60 from 四级调研员 on', (rank) => {
    expect(presumedCategory(person({ rank }))).toBe(/巡视员|调研员/.test(rank) ? '女60' : '女55');
  });

  it.each(['巡视员', '副巡视员', '调研员', '副调研员'])(
    'of a woman who was %s before 2019 is 女60',
    (rank) => {
      expect(presumedCategory(person({ rank }))).toBe('女60');
    },
  );

  it.each(TITLE_GRADES)('of a woman with a title of %s is 女60 where it is senior', (titleGrade) => {
    expect(presumedCategory(person({ titleGrade }))).toBe(titleGrade.endsWith('高级') ? '女60' : '女55');
  });

  it.each(['主任科员', '二级高级警长', '一级主任科员'])('of a woman who is %s is 女55', (rank) => {
    expect(presumedCategory(person({ rank }))).toBe('女55');
  });

  it('is 女50 for women of 工勤 only, and not for those who are senior', () => {
    expect(presumedCategory(person({ staffing: '工勤' }))).toBe('女50');
    expect(presumedCategory(person({ staffing: '机关工勤编制' }))).toBe('女50');
    expect(presumedCategory(person({ staffing: '事业' }))).toBe('女55');
    expect(presumedCategory(person({ staffing: '工勤', titleGrade: '副高级' }))).toBe('女60');
  });
});

describe('a category that somebody says', () => {
  it('is one of the four', () => {
    expect(RETIRE_CATEGORIES.every(isRetireCategory)).toBe(true);
    for (const word of ['女65', '', '男', '女60 ']) expect(isRetireCategory(word)).toBe(false);
  });

  it('is of the sex of the person, where that is known', () => {
    expect(mayHaveCategory('女', '女60')).toBe(true);
    expect(mayHaveCategory('男', '女55')).toBe(false);
    expect(mayHaveCategory('女', '男60')).toBe(false);
    expect(RETIRE_CATEGORIES.every((category) => mayHaveCategory(null, category))).toBe(true);
  });
});
