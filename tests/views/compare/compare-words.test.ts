import { describe, expect, it } from 'vitest';

import type { CompareRow, CompareValue } from '#app/api.ts';
import { pictureDrill, rowDrill } from '#views/compare/compare-drill.ts';
import {
  baseText,
  differenceText,
  largestDifferences,
  peopleText,
  valueText,
} from '#views/compare/compare-words.ts';
import { firstGroups } from '#views/compare/first-groups.ts';

const SHARE = { format: 'share', unit: '个百分点' } as const;
const of = (n: number, known: number): CompareValue => ({ n, known, value: n / known, isSmall: false });

function row(label: string, a: CompareValue, b: CompareValue): CompareRow {
  const difference = (a.value ?? 0) - (b.value ?? 0);
  return {
    ...{ table: 't', label, measure: 'share', ...SHARE, where: [], a, b, difference },
    people: Math.round(difference * (a.known ?? 0)),
  };
}

const sides = {
  a: { label: '市级', headcount: 118, filters: [] },
  b: { label: '县级', headcount: 398, filters: [] },
};

describe('words of a comparison', () => {
  it('claim nothing of a base that is too small', () => {
    const few = { n: 1, known: 4, value: null, isSmall: true };
    expect(valueText(few, SHARE, 5)).toBe('—（不足5人）');
    expect(valueText({ ...few, isSmall: false }, SHARE, 5)).toBe('—');
    expect(baseText(few, 'share')).toBe('1/4');
    const years = { format: 'years', unit: '年' } as const;
    expect(valueText({ n: 9, known: 9, value: 4.05, isSmall: false }, years, 5)).toBe('4.1年');
  });

  it('say shares with their fraction and differences with a true minus', () => {
    expect([valueText(of(11, 118), SHARE, 5), baseText(of(11, 118), 'share')]).toEqual(['9.3%', '11/118']);
    expect(differenceText({ difference: 11 / 118 - 79 / 398, format: 'share' })).toBe('−10.5');
    expect(differenceText({ difference: 2.14, format: 'years' })).toBe('+2.1');
    expect(differenceText({ difference: -0.0001, format: 'share' })).toBe('0.0');
    expect(differenceText({ difference: null, format: 'share' })).toBe('—');
    expect([peopleText(12), peopleText(-1), peopleText(0), peopleText(null)]).toEqual([
      '多12人',
      '少1人',
      '不到1人',
      '',
    ]);
  });

  it('tell the largest differences that are at least one person, with the fraction where few are counted', () => {
    const sections = [
      {
        table: 't',
        title: '年龄段',
        rows: [
          row('30岁及以下', of(11, 118), of(79, 398)),
          row('56岁及以上', of(3, 25), of(10, 398)),
          { ...row('其他', of(0, 3), of(9, 10)), people: 0 },
        ],
      },
    ];
    const found = largestDifferences({ ...sides, sections }, 3);
    expect(found.map(({ text }) => text)).toEqual([
      '30岁及以下：市级9.3%，县级19.8%，低10.5个百分点，相当于市级少12人',
      '56岁及以上：市级12.0%（3/25），县级2.5%，高9.5个百分点，相当于市级多2人',
    ]);
  });
});

describe('marks of a comparison', () => {
  it('open the people of the side that they are labelled with', () => {
    const drill = {
      table: 't',
      measure: 'share',
      where: { scope_type: ['比较'], scope: ['县级'], band: ['x'] },
    };
    expect(pictureDrill(drill, sides)).toEqual({
      side: 'b',
      drill: { ...drill, where: { scope_type: ['全部'], scope: ['全部'], band: ['x'] } },
    });
    expect(pictureDrill({ ...drill, where: { scope: ['乡级'] } }, sides)).toBeNull();
  });

  it('gather the classes that are counted together', () => {
    const where = ['30岁及以下', '31–35岁'].map((band) => ({ scope_type: '全部', band }));
    expect(rowDrill({ ...row('x', of(1, 9), of(1, 9)), where }).where).toEqual({
      scope_type: ['全部'],
      band: ['30岁及以下', '31–35岁'],
    });
  });
});

describe('the first comparison', () => {
  const choice = (dimension: string, ...values: string[]) => ({
    ...{ dimension, label: dimension },
    options: values.map((value) => ({ value, label: value, count: 3 })),
  });

  it('is of the first two levels, else of the first unit with everybody else', () => {
    expect(firstGroups([choice('level', '市级', '县级')])).toEqual({
      a: [{ dimension: 'level', values: ['市级'] }],
      b: { how: 'people', filters: [{ dimension: 'level', values: ['县级'] }] },
    });
    expect(firstGroups([choice('level', '县级'), choice('unit', '甲')])?.b).toEqual({ how: 'others' });
    expect(firstGroups([])).toBeNull();
  });
});
