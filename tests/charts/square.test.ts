import { describe, expect, it } from 'vitest';

import { layoutSquare } from '#charts/reviews/square-layout.ts';
import { toSquare } from '#charts/reviews/square-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { SquareFigure } from '#core/figure.ts';

import { scoreTable } from './ranking-tables.ts';
import { frame } from './sample-tables.ts';

const table = scoreTable(
  'mutual',
  ['from', 'to'],
  [
    { from: '甲', to: '乙', mean: 90, residual: 1 },
    { from: '乙', to: '甲', mean: 70.5, residual: -9.25 },
    { from: '甲', to: '甲', mean: 100, residual: 20 },
    { from: '丙', to: '甲', mean: 85, residual: 8 },
  ],
);
const spec: SquareFigure = {
  ...{ ...frame, form: 'square', table: 'mutual', where: {}, from: 'from', to: 'to' },
  ...{ fromLabel: '打分方', toLabel: '被评方', names: ['甲', '乙', '丙'], value: 'mean' },
  ...{ mark: { measure: 'residual', beyond: 8 }, diagonal: 'struck' },
};

describe('square', () => {
  it('has who gave in rows and who received in columns, and nobody to themselves', () => {
    const { cells, absent } = toSquare(spec, table);
    expect(cells.map(({ label, row, column, text }) => [label, row, column, text])).toEqual([
      ['甲→乙', 0, 1, '90.0'],
      ['乙→甲', 1, 0, '70.5'],
      ['丙→甲', 2, 0, '85.0'],
    ]);
    expect(absent).toEqual([
      [0, 2],
      [1, 2],
      [2, 1],
    ]);
    expect(toSquare({ ...spec, diagonal: 'drawn' }, table).cells).toHaveLength(4);
  });

  it('labels only what is further from 0 than the bound', () => {
    const shape = toSquare(spec, table);
    expect(shape.cells.map(({ deviates }) => deviates)).toEqual([false, true, false]);
    expect(shape.cells[1]?.details).toEqual(['70.5分', '明显偏离，较可解释的低9.3分']);
    expect(shape.deviations).toEqual(['乙→甲 70.5分']);
    expect(toSquare({ ...spec, mark: null }, table).deviations).toEqual([]);
  });

  it('has one decimal, and two only where all would read the same', () => {
    const texts = (...means: number[]) => {
      const rows = means.map((mean, place) => ({
        from: '甲',
        to: place === 0 ? '乙' : '丙',
        mean,
        residual: 0,
      }));
      return toSquare(spec, scoreTable('mutual', ['from', 'to'], rows)).cells.map(({ text }) => text);
    };
    expect(texts(84.26, 84.27)).toEqual(['84.26', '84.27']);
    expect(texts(84.26, 85.13)).toEqual(['84.3', '85.1']);
    expect(texts(84, 85)).toEqual(['84', '85']);
  });

  it('keeps its cells square and inside the width, names upright where they are long', () => {
    const names = Array.from({ length: 20 }, (_, index) => `综合科${index}`);
    const layout = layoutSquare(toSquare({ ...spec, names }, table), 600);
    expect(layout.left + layout.side).toBeLessThanOrEqual(600);
    expect(layout.upright).toBe(true);
    expect(layoutSquare(toSquare(spec, table), 600)).toMatchObject({
      upright: false,
      printed: true,
      cell: 44,
    });
  });

  it('has a twin that says what deviates', () => {
    expect(toTwin(spec, { mutual: table })).toEqual({
      headings: ['打分方＼被评方', '甲', '乙', '丙'],
      rows: [
        ['甲', '—', '90.0', '—'],
        ['乙', '70.5（明显偏离）', '—', '—'],
        ['丙', '85.0', '—', '—'],
      ],
    });
  });
});
