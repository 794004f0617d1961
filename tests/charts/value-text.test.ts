import { describe, expect, it } from 'vitest';

import { tableText, valueText } from '#charts/value-text.ts';

describe('a number that counts no people', () => {
  it('has one decimal unless it is whole, and no unit', () => {
    expect([7, 2.2027, 0, null].map((value) => tableText(value, 'number'))).toEqual(['7', '2.2', '0', '—']);
    expect(valueText(24, 'number')).toBe('24');
    expect(valueText(24, 'count')).toBe('24人');
  });
});
