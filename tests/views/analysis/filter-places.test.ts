import { describe, expect, it } from 'vitest';

import type { FilterChoice } from '#app/api.ts';
import { earlierDates } from '#views/analysis/earlier-dates.ts';
import { sortOutChoices } from '#views/analysis/filter-places.ts';

const choice = (dimension: string, ...values: (string | null)[]): FilterChoice => ({
  dimension,
  label: dimension,
  options: values.map((value) => ({ value, label: value ?? '未填', count: 2 })),
});
const names = (choices: readonly FilterChoice[]): readonly string[] =>
  choices.map(({ dimension }) => dimension);

describe('places of the filters', () => {
  const choices = [choice('level', '市级'), choice('rank', '一级科员'), choice('staffing', '行政')];

  it('keep the less used ones behind 更多筛选 until they are chosen', () => {
    expect(names(sortOutChoices(choices, []).more)).toEqual(['rank', 'staffing']);
    const chosen = sortOutChoices(choices, [{ dimension: 'rank', values: ['一级科员'] }]);
    expect(names(chosen.chips)).toEqual(['level', 'rank']);
    expect(names(chosen.more)).toEqual(['staffing']);
  });

  it('show a condition that nothing offers', () => {
    const year = { dimension: 'entry_year', values: [2020] };
    expect(sortOutChoices(choices, [year]).unlisted).toEqual([year]);
    expect(sortOutChoices([], [year]).unlisted).toEqual([year]);
    expect(sortOutChoices(null, [year]).unlisted).toEqual([]);
  });

  it('make whose headcount it is a switch, when the roster says more than one thing', () => {
    const presence = choice('presence', '在编在岗', '借调', null);
    const { whose, whoseValue, chips, more } = sortOutChoices([presence], []);
    expect(whose?.options.map(({ value, label, note }) => [value, label, note])).toEqual([
      ['', '全部在册', '6人'],
      ['在编在岗', '在编在岗', '2人'],
      ['借调', '借调', '2人'],
    ]);
    expect([whoseValue, chips, more]).toEqual(['', [], []]);
    const narrowed = sortOutChoices([presence], [{ dimension: 'presence', values: ['借调'] }]);
    expect([narrowed.whoseValue, narrowed.unlisted]).toEqual(['借调', []]);
    expect(sortOutChoices([choice('presence', '在编在岗', null)], []).whose).toBeNull();
  });
});

describe('earlier dates', () => {
  it('are those before the newest that counts, newest first', () => {
    const rosterDates = ['2024-10-31', '2025-10-31', '2026-10-31', '2027-01-31'];
    expect(earlierDates({ asOf: '2026-11-30', rosterDates })).toEqual(['2025-10-31', '2024-10-31']);
    expect(earlierDates({ asOf: null, rosterDates })).toEqual([]);
    expect(earlierDates({ asOf: '2026-10-31', rosterDates: ['2026-10-31'] })).toEqual([]);
  });
});
