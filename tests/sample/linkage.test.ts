import { describe, expect, it } from 'vitest';
import { countOf, staff } from './plain-linkage.ts';

describe('the story of how results are used', () => {
  it('lets those with high scores be 优秀 more often, not only them', () => {
    expect(countOf('2025', '年度考核', '优秀')).toEqual([
      [53, 148],
      [15, 146],
      [7, 146],
    ]);
  });

  it('lets 职级晋升 go the other way', () => {
    expect(countOf('2026', '职级晋升', null)).toEqual([
      [2, 154],
      [9, 153],
      [19, 152],
    ]);
  });

  it('scores nobody who cannot be told apart', () => {
    const seen = staff.map(([period, , name, unit]) => `${String(period)} ${String(name)} ${String(unit)}`);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
