import { describe, expect, it } from 'vitest';

import type { Mark } from '#charts/mark.ts';
import { firstMark, nextMark } from '#charts/roving.ts';

const drill = { table: 't', measure: 'n', where: {} };
const at = (row: number, column: number, open = true): Mark => ({
  row,
  column,
  label: `${row}/${column}`,
  details: [],
  drill: open ? drill : null,
});

/** Two columns of three; the middle of the left one is empty. */
const marks = [at(0, 0), at(1, 0, false), at(2, 0), at(0, 1), at(1, 1), at(2, 1)];

describe('arrow keys', () => {
  it('pass over a mark that nobody is behind', () => {
    expect(nextMark(marks, 0, 'ArrowDown')).toBe(2);
  });

  it('stay in the line where they can', () => {
    expect(nextMark(marks, 2, 'ArrowRight')).toBe(5);
    expect(nextMark(marks, 4, 'ArrowUp')).toBe(3);
  });

  it('go to the nearest line when theirs has nothing that way', () => {
    expect(nextMark(marks, 4, 'ArrowLeft')).toBe(0);
  });

  it('stop at the edge', () => {
    expect(nextMark(marks, 0, 'ArrowUp')).toBe(0);
    expect(nextMark(marks, 5, 'ArrowRight')).toBe(5);
    expect(nextMark(marks, 0, 'Tab')).toBe(0);
  });

  it('jump to the ends', () => {
    expect([nextMark(marks, 3, 'Home'), nextMark(marks, 3, 'End')]).toEqual([0, 5]);
  });

  it('begin at the first mark that can be opened', () => {
    expect(firstMark([at(0, 0, false), at(0, 1)])).toBe(1);
    expect(firstMark([])).toBe(0);
  });
});
