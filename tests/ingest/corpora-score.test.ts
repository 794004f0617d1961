import { describe, expect, it } from 'vitest';
import { toNormalValue } from '../../scripts/corpora/pollock/normal-value.ts';
import { scoreTable } from '../../scripts/corpora/pollock/score-table.ts';

const CLEAN = [
  ['a', 'b'],
  ['1', '2'],
  ['3', '4'],
];

describe('the score of a loaded table', () => {
  it('is ten for the clean table itself', () => {
    expect(scoreTable(CLEAN, CLEAN)).toEqual(Array.from({ length: 10 }, () => 1));
  });

  it('counts heading, records and cells apart', () => {
    const loaded = [
      ['a', 'b', ''],
      ['1', '2'],
      ['3', '5'],
    ];
    const [success, ...rest] = scoreTable(CLEAN, loaded);
    expect(success).toBe(1);
    expect(rest.map((value) => Math.round(value * 1000) / 1000)).toEqual([
      1, 0.667, 0.8, 0.5, 0.5, 0.5, 0.833, 0.714, 0.769,
    ]);
  });

  it('is nothing for what does not agree at all', () => {
    expect(scoreTable(CLEAN, [['x'], ['y']])).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(scoreTable([], [['x']])).toEqual(Array.from({ length: 10 }, () => 1));
  });
});

describe('values', () => {
  it.each([
    ['True', '1'],
    ['007', '7'],
    ['+5', '5'],
    ['2.50', '2.5'],
    ['2.0', '2.0'],
    ['7:05', 'T7:05:00'],
    ['$1,234.50', '$1234.5'],
    ['Berlin', 'berlin'],
    [' ', ' '],
  ])('%j is compared as %j', (value, normal) => {
    expect(toNormalValue(value)).toBe(normal);
  });

  it('of one day are the same however they are written', () => {
    expect(toNormalValue('28/01/2018')).toBe(toNormalValue('2018-01-28'));
    expect(toNormalValue('28/01/2018')).not.toBe(toNormalValue('2018-01-27'));
  });
});
