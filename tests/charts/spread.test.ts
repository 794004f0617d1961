import { describe, expect, it } from 'vitest';

import { layoutSpread } from '#charts/ranking/spread-layout.ts';
import { firstName, toSpread } from '#charts/ranking/spread-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { SpreadFigure } from '#core/figure.ts';

import { scoreTable } from './ranking-tables.ts';
import { frame } from './sample-tables.ts';

const table = scoreTable(
  'spread',
  ['object', 'dimension'],
  [
    { object: '甲县', dimension: '实绩', score: 90, rank: 1, median: 82.5 },
    { object: '乙县', dimension: '实绩', score: 75, rank: 2, median: 82.5 },
    { object: '丙县', dimension: '实绩', score: null, rank: null, median: 82.5 },
    { object: '甲县', dimension: '创新', score: 88, rank: 1, median: 88 },
    { object: '乙县', dimension: '创新', score: 88, rank: 1, median: 88 },
    { object: '丙县', dimension: '创新', score: 35, rank: 3, median: 88 },
  ],
);
const spec: SpreadFigure = {
  ...{ ...frame, form: 'spread', table: 'spread', where: {}, object: 'object', value: 'score', rank: 'rank' },
  rows: ['实绩', '创新'].map((label) => ({
    label,
    where: { dimension: label },
    missing: label === '实绩' ? 1 : 0,
  })),
  ...{ from: 60, to: 100, middle: { measure: 'median', label: '中位数' } },
  marked: [{ object: '丙县', tone: 'told' }],
};

describe('spread', () => {
  it('has no dot where there is no value, and says how many are missing', () => {
    const { strips } = toSpread(spec, table);
    expect(
      strips.map(({ missing, dots }) => [missing, ...dots.map(({ name, text }) => name + text)]),
    ).toEqual([
      ['缺1', '乙县75', '甲县90'],
      ['', '丙县35', '甲县88', '乙县88'],
    ]);
    expect(strips[0]?.middle?.text).toBe('中位数82.5');
  });

  it('names all that are first, and of three and more how many', () => {
    const { strips } = toSpread(spec, table);
    expect(strips.map(firstName)).toEqual(['甲县 90', '甲县、乙县 88']);
    const rows = table.rows.map((row) => ({ ...row, rank: 1 }));
    expect(toSpread(spec, { ...table, rows }).strips.map(firstName)[1]).toBe('丙县等3个 35');
  });

  it('widens its scale for what lies beyond the ends, and keeps every dot inside', () => {
    const shape = toSpread(spec, table);
    expect(shape.scale.from).toBeLessThanOrEqual(35);
    const { lines, left, right } = layoutSpread(shape, 500);
    const xs = lines.flatMap(({ places }) => places.map(({ x }) => x));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(left);
    expect(Math.max(...xs)).toBeLessThanOrEqual(right);
  });

  it('colours the first and what is told, and lays the told over the others', () => {
    const { lines } = layoutSpread(toSpread(spec, table), 500);
    expect(lines[1]?.places.map(({ dot }) => dot.tone)).toEqual(['lead', 'lead', 'told']);
    expect(lines[1]?.names.map(({ text, tone }) => [text, tone])).toEqual([
      ['甲县、乙县 88', 'lead'],
      ['丙县 35', 'told'],
    ]);
  });

  it('has a twin with 缺 for what is missing', () => {
    expect(toTwin(spec, { spread: table })).toEqual({
      headings: ['', '实绩', '创新'],
      rows: [
        ['甲县', '90', '88'],
        ['乙县', '75', '88'],
        ['丙县', '缺', '35'],
        ['中位数', '82.5', '88.0'],
      ],
    });
  });
});
