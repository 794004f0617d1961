import { describe, expect, it } from 'vitest';

import { isWide } from '#charts/is-wide.ts';
import { niceTicks } from '#charts/nice-ticks.ts';
import { spreadLabels } from '#charts/spread-labels.ts';
import { fitText, textWidth, wrapText } from '#charts/text-width.ts';
import { cellText, tableText, valueText } from '#charts/value-text.ts';
import type { FigureSpec } from '#core/figure.ts';

import { frame } from './sample-tables.ts';

describe('text', () => {
  it('is as wide as its squares and letters', () => {
    expect(textWidth('市级')).toBe(24);
    expect(textWidth('市级')).toBeGreaterThan(textWidth('12'));
  });

  it('is cut with … where it is too wide', () => {
    expect(fitText('党政机关交流', 72)).toBe('党政机关交流');
    expect(textWidth(fitText('党政机关交流', 60))).toBeLessThanOrEqual(60);
    expect(fitText('党政机关交流', 60)).toMatch(/^党政.*…$/);
    expect(fitText('党', 2)).toBe('');
  });

  it('is broken into lines, the last one cut', () => {
    expect(wrapText('离任退休', 24, 3)).toEqual(['离任', '退休']);
    expect(wrapText('期初', 60, 3)).toEqual(['期初']);
    const lines = wrapText('新进高校毕业生考录', 26, 3);
    expect(lines.slice(0, 2)).toEqual(['新进', '高校']);
    expect(lines[2]).toMatch(/…$/);
  });
});

describe('values', () => {
  it('are said with their unit, printed without it, and shortest in a cell', () => {
    expect(valueText(1234, 'count')).toBe('1,234人');
    expect([tableText(0.093, 'share'), cellText(0.093, 'share'), cellText(0.001, 'share')]).toEqual([
      '9.3%',
      '9',
      '<1',
    ]);
    expect(valueText(39.66, 'years')).toBe('39.7');
  });

  it('have a true sign when they are differences', () => {
    expect([0.041, -0.009, 0.0001].map((value) => tableText(value, 'points'))).toEqual([
      '+4.1',
      '−0.9',
      '0.0',
    ]);
    expect(valueText(-0.009, 'points')).toBe('−0.9个百分点');
  });

  it('are — when there is none, never 0', () => {
    expect((['count', 'share', 'years', 'points'] as const).map((format) => valueText(null, format))).toEqual(
      ['—', '—', '—', '—'],
    );
  });
});

describe('ticks', () => {
  it('are round, few, and hold both ends', () => {
    for (const [low, high] of [
      [0, 0.333],
      [36.2, 41.7],
      [0, 1],
      [-0.05, 0.08],
      [480, 531],
      [7, 7],
    ] as const) {
      const { from, to, ticks } = niceTicks(low, high, 4);
      expect(from).toBeLessThanOrEqual(low);
      expect(to).toBeGreaterThanOrEqual(high);
      expect(ticks.length).toBeLessThanOrEqual(4);
      expect(ticks.length).toBeGreaterThan(1);
    }
  });

  it('never divide a person', () => {
    expect(niceTicks(0, 2, 4, 1).ticks).toEqual([0, 1, 2]);
  });
});

describe('labels', () => {
  it('are moved apart no further than needed, and stay inside', () => {
    expect(spreadLabels([50, 52, 100], 16, 0, 200)).toEqual([50, 66, 100]);
    expect(spreadLabels([195, 199], 16, 0, 200)).toEqual([184, 200]);
    expect(spreadLabels([2], 16, 10, 200)).toEqual([10]);
  });
});

describe('width of a figure', () => {
  const sheet: FigureSpec = { ...frame, form: 'sheet', table: 't', where: {}, rows: [], columns: [] };

  it('is that of two for a sheet and for more than eight columns, unless it is said', () => {
    const matrix = (columns: number): FigureSpec => ({
      ...frame,
      form: 'matrix',
      table: 't',
      where: {},
      row: 'r',
      rows: [],
      column: 'c',
      columns: Array.from({ length: columns }, (_, index) => index),
      value: 'n',
      format: 'count',
      base: null,
      minBase: 5,
      totals: true,
    });
    expect([isWide(sheet), isWide(matrix(8)), isWide(matrix(9))]).toEqual([true, false, true]);
    expect(isWide({ ...sheet, wide: false })).toBe(false);
  });
});
