import { describe, expect, it } from 'vitest';

import type { OfficialUnit, UnitName } from '#app/api.ts';
import { findUnits, staffingOf, staffingText, toUnitLists } from '#views/units/unit-lists.ts';

function name(text: string, part: Partial<UnitName>): UnitName {
  return { name: text, rows: 1, official: null, proposal: null, isListed: false, ...part };
}

function unit(text: string, part: Partial<OfficialUnit> = {}): OfficialUnit {
  return {
    name: text,
    shortNames: [],
    order: 1,
    category: null,
    level: null,
    parent: null,
    staffing: null,
    leaderPosts: null,
    people: null,
    ...part,
  };
}

describe('unit names', () => {
  it('are sorted by what is still to be said of them, the most used first', () => {
    const proposal = { official: '平陵县委组织部', reason: '多“中共”' };
    const lists = toUnitLists({
      names: [
        name('少见', { rows: 1, proposal }),
        name('常见', { rows: 9, proposal }),
        name('已定', { official: '东岭区委组织部', proposal }),
        name('驻京办', {}),
        name('平陵县委组织部', { isListed: true }),
      ],
    });
    expect(lists.proposed.map((one) => one.name)).toEqual(['常见', '少见']);
    expect(lists.decided.map((one) => one.name)).toEqual(['已定']);
    expect(lists.alone.map((one) => one.name)).toEqual(['驻京办']);
  });

  it('are found by short name, category and parent in their order', () => {
    const official = [
      unit('石桥县委组织部', { shortNames: ['石桥组'] }),
      unit('市委党校', { category: '事业单位', parent: '市委' }),
      unit('平陵县委组织部'),
    ];
    const found = (words: string): readonly string[] => findUnits(official, words).map((one) => one.name);
    expect(found('')).toHaveLength(3);
    expect(found('石桥组')).toEqual(['石桥县委组织部']);
    expect(found(' 事业 ')).toEqual(['市委党校']);
    expect(found('组织部')).toEqual(['石桥县委组织部', '平陵县委组织部']);
  });
});

describe('staffing', () => {
  it('compares people with posts only where both are known', () => {
    const text = (staffing: number | null, people: number | null): string =>
      staffingText(staffingOf({ staffing, people }));
    expect(text(40, 36)).toBe('空4');
    expect(text(40, 42)).toBe('超2');
    expect(text(40, 40)).toBe('满');
    expect(text(40, 0)).toBe('空40');
    expect(text(null, 40)).toBe('—');
    expect(text(40, null)).toBe('—');
  });
});
