import { describe, expect, it } from 'vitest';
import type { OfficialUnit, UnitDirectory } from '#app/api.ts';
import { findEntry } from '#app/unit-page/unit-list.ts';

const listed = (name: string, shortNames: readonly string[]): OfficialUnit => ({
  ...{ name, shortNames, order: 1, category: null, level: '县级', parent: null },
  ...{ staffing: null, leaderPosts: null, people: 3 },
});
const directory: UnitDirectory = {
  official: [listed('平陵县委组织部', ['平陵组', '组织部']), listed('望川县委组织部', ['望川组', '组织部'])],
  names: [{ name: '平陵组织部', rows: 1, official: '平陵县委组织部', proposal: null, isListed: false }],
  isBuilt: false,
};
const entries = ['平陵县委组织部', '望川县委组织部'].map((name) => ({ name, level: '县级', people: 3 }));

describe('the unit that a name stands for', () => {
  it('is the one of that name, the one it is read as, or the only one it is short for', () => {
    const find = (name: string) => findEntry(entries, directory, name)?.name;
    expect(find(' 平陵县委组织部 ')).toBe('平陵县委组织部');
    expect(find('平陵组织部')).toBe('平陵县委组织部');
    expect(find('望川组')).toBe('望川县委组织部');
  });

  it('is none where two go by it, or nobody', () => {
    expect(findEntry(entries, directory, '组织部')).toBeUndefined();
    expect(findEntry(entries, directory, '财政局')).toBeUndefined();
  });
});
