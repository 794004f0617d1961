import { describe, expect, it } from 'vitest';

import { shortNames } from '#charts/short-names.ts';

describe('names beside each other', () => {
  it('are short, and whole where two would read the same', () => {
    const short = shortNames(['云台市', '云台市委组织部', '东岭区委组织部', '东岭区委组织部']);
    expect(['云台市', '云台市委组织部', '东岭区委组织部'].map(short)).toEqual([
      '云台市',
      '云台市委组织部',
      '东岭区',
    ]);
    expect(short('西河县委组织部')).toBe('西河县');
  });
});
