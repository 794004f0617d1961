import { describe, expect, it } from 'vitest';

import { moved } from '#views/report/moved.ts';

describe('an item of a list', () => {
  it('changes places with its neighbour', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  });

  it('stays where there is nowhere to go', () => {
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
    expect(moved([], 0, 1)).toEqual([]);
  });
});
