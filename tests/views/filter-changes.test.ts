import { describe, expect, it } from 'vitest';

import type { FilterChoice } from '#app/api.ts';
import { chosenText, toggleValue, waysBack, withValues } from '#views/analysis/filter-changes.ts';

const source: FilterChoice = {
  dimension: 'source',
  label: '来源',
  options: [
    { value: '公开遴选', label: '公开遴选', count: 9 },
    { value: null, label: '未填', count: 2 },
  ],
};
const level: FilterChoice = {
  dimension: 'level',
  label: '层级',
  options: [{ value: '县级', label: '县级', count: 2 }],
};

describe('filters', () => {
  it('gain a value, then lose it, and vanish with the last one', () => {
    const one = toggleValue([], 'source', null);
    expect(one).toEqual([{ dimension: 'source', values: [null] }]);
    expect(toggleValue(one, 'source', '公开遴选')[0]?.values).toEqual([null, '公开遴选']);
    expect(toggleValue(one, 'source', null)).toEqual([]);
  });

  it('are cleared one dimension at a time', () => {
    const both = [...toggleValue([], 'source', null), ...toggleValue([], 'level', '县级')];
    expect(withValues(both, 'source', [])).toEqual([{ dimension: 'level', values: ['县级'] }]);
  });

  it('are told on their chip', () => {
    expect(chosenText(source, [])).toBe('');
    expect(chosenText(source, [null])).toBe('未填');
    expect(chosenText(source, ['公开遴选', null])).toBe('2项');
  });

  it('name what to remove and how many people come back, most first', () => {
    const filters = [
      { dimension: 'level', values: ['县级'] },
      { dimension: 'source', values: ['企事业单位遴选'] },
    ];
    expect(waysBack(filters, [source, level])).toEqual([
      { dimension: 'source', condition: '来源：企事业单位遴选', count: 11 },
      { dimension: 'level', condition: '层级：县级', count: 2 },
    ]);
  });

  it('name their values in the order in which they are offered', () => {
    const [way] = waysBack([{ dimension: 'source', values: [null, '公开遴选'] }], [source]);
    expect(way?.condition).toBe('来源：公开遴选、未填');
  });
});
