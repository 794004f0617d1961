import { describe, expect, it } from 'vitest';

import { niceScale } from '#charts/nice-scale.ts';
import { shortBand, shortUnit } from '#charts/short-label.ts';
import { titleClauses } from '#charts/title-clauses.ts';

describe('axis labels', () => {
  it('shorten age bands', () => {
    expect(['30岁及以下', '31–35岁', '56岁及以上', '大学本科'].map(shortBand)).toEqual([
      '≤30',
      '31–35',
      '56+',
      '大学本科',
    ]);
  });

  it('drop what all units share, but not the whole name', () => {
    expect(['东岭区委组织部', '市委组织部', '某局'].map(shortUnit)).toEqual(['东岭区', '市委组织部', '某局']);
  });
});

describe('scale', () => {
  it('has round steps and holds the largest value', () => {
    expect(niceScale(19, 3)).toEqual({ max: 20, step: 10 });
    expect(niceScale(3, 3)).toEqual({ max: 3, step: 1 });
    expect(niceScale(1500, 3)).toEqual({ max: 1500, step: 500 });
    expect(niceScale(0, 3)).toEqual({ max: 1, step: 1 });
  });

  it('never steps by a part of a person', () => {
    expect(niceScale(1, 3)).toEqual({ max: 1, step: 1 });
  });
});

describe('title', () => {
  it('is cut after its commas and keeps told words with their clause', () => {
    const clauses = titleClauses([
      { text: '全部516名在职人员中，来自' },
      { text: '企业', told: true },
      { text: '的仅2人' },
    ]);
    expect(clauses.map((clause) => clause.map((part) => part.text))).toEqual([
      ['全部516名在职人员中，'],
      ['来自', '企业', '的仅2人'],
    ]);
  });
});
