import { describe, expect, it } from 'vitest';
import type { ListColumn } from '#analyses/analysis.ts';
import { groupByUnit } from '#app/lists/make-list.ts';
import { marksOf, spellValue } from '#app/lists/spell-value.ts';
import { toMonthIndex } from '#core/month.ts';

const column = (dimension: string, form: ListColumn['form']): ListColumn => ({ dimension, form });

describe('values of a list', () => {
  it('spell a day as far as it was written', () => {
    const day = column('last_class', 'number');
    expect([20260312, 20260300, 20260000].map((value) => spellValue(day, value))).toEqual([
      ...['2026-03-12', '2026-03', '2026'],
    ]);
  });

  it('say of what never was that there is no record, of what is not known nothing', () => {
    expect(spellValue(column('last_class', 'number'), null)).toBe('无记录');
    expect(spellValue(column('months_since_chosen', 'number'), null)).toBe('无记录');
    expect(spellValue(column('duty_short', 'number'), null)).toBeNull();
    expect(spellValue(column('post_state', 'text'), null)).toBeNull();
  });

  it('spell a month and leave numbers numbers', () => {
    expect(spellValue(column('entry_date', 'month'), toMonthIndex(2025, 2))).toBe('2025.02');
    expect(spellValue(column('duty_short', 'number'), 42.5)).toBe(42.5);
  });

  it('take a text of marks apart', () => {
    expect(marksOf('党性教育、网络培训')).toEqual(['党性教育', '网络培训']);
    expect([marksOf(null), marksOf('')]).toEqual([[], []]);
  });
});

describe('a list by unit', () => {
  it('follows the official order, units without a place behind, people without a unit last', () => {
    const person = (name: string, unit: string | null) => ({ name, unit, post: null, values: [] });
    const rows = [
      ...[
        person('甲', '新区'),
        person('乙', null),
        person('丙', '县'),
        person('丁', '市'),
        person('戊', '县'),
      ],
    ];
    const groups = groupByUnit(
      rows,
      new Map([
        ['市', 0],
        ['县', 1],
      ]),
    );
    expect(groups.map(({ unit, rows: own }) => [unit, own.map(({ name }) => name).join('')])).toEqual([
      ['市', '丁'],
      ['县', '丙戊'],
      ['新区', '甲'],
      ['单位未填', '乙'],
    ]);
  });
});
