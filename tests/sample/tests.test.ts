import { describe, expect, it } from 'vitest';
import { plainSittings } from './plain-tests.ts';

describe('the story of the tests', () => {
  it('has 20 leaders and 451 people in the lists, one of whom has left since', () => {
    const { leaders, everybody, gone } = plainSittings();
    expect([leaders.length, everybody.length, gone]).toEqual([19, 451, 1]);
  });

  it('has 16 of 18 leaders and 427 of 451 people who sat', () => {
    const { leaders, everybody } = plainSittings();
    const expected = (rows: typeof leaders) => rows.filter((row) => row.isExpected).length;
    const sat = (rows: typeof leaders) => rows.filter((row) => row.mark !== null).length;
    expect([expected(leaders), sat(leaders)]).toEqual([18, 16]);
    expect([expected(everybody), sat(everybody)]).toEqual([451, 427]);
  });
});
