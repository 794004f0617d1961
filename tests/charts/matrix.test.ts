import { describe, expect, it } from 'vitest';

import { drillCells } from '#charts/mark.ts';
import { toMatrix } from '#charts/matrix-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { MatrixFigure } from '#core/figure.ts';

import { frame, tableOf } from './sample-tables.ts';

const spec: MatrixFigure = {
  ...frame,
  form: 'matrix',
  table: 'm',
  where: { scope_type: '单位' },
  row: 'scope',
  rows: ['甲', '乙'],
  column: 'year',
  columns: [2026, 2027, null],
  value: 'n',
  format: 'count',
  base: null,
  minBase: 5,
  totals: true,
};
const table = tableOf(
  'm',
  ['scope_type', 'scope', 'year'],
  [
    { scope_type: '单位', scope: '甲', year: 2026, n: 3, known: 10, share: 0.3 },
    { scope_type: '单位', scope: '甲', year: null, n: 7, known: 10, share: 0.7 },
    { scope_type: '单位', scope: '乙', year: 2026, n: 1, known: 4, share: 0.25 },
    { scope_type: '单位', scope: '乙', year: 2027, n: 3, known: 4, share: 0.75 },
    { scope_type: '单位', scope: '丙', year: 2026, n: 50, known: 50, share: 1 },
    { scope_type: '全部', scope: '全部', year: 2026, n: 54, known: 64, share: 0.8 },
  ],
);
const texts = (figure: MatrixFigure) =>
  toMatrix(figure, table).lines.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);

describe('matrix', () => {
  it('prints 0 for an absent row, and sums beside and below', () => {
    expect(toMatrix(spec, table).columns).toEqual(['2026', '2027', '未填', '合计']);
    expect(texts(spec)).toEqual([
      ['甲', '3', '0', '7', '10'],
      ['乙', '1', '3', '0', '4'],
    ]);
    expect(toMatrix(spec, table).totals?.cells.map(({ text }) => text)).toEqual(['4', '3', '7', '14']);
  });

  it('opens for a sum exactly the cells that it adds up', () => {
    const counted = (drill: Parameters<typeof drillCells>[0] | null | undefined) =>
      (drill ? drillCells(drill) : []).reduce((sum, { where }) => {
        const found = table.rows.find((row) =>
          Object.entries(where).every(([dim, value]) => row[dim] === value),
        );
        return sum + Number(found?.['n'] ?? 0);
      }, 0);
    for (const mark of toMatrix(spec, table).marks) {
      expect(`${mark.label} ${counted(mark.drill)}`).toBe(`${mark.label} ${mark.text}`);
    }
  });

  it('has no drill where nobody is', () => {
    expect(toMatrix(spec, table).lines[0]?.cells.map(({ drill }) => drill === null)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('colours counts by the largest, none for 0 and none for sums', () => {
    expect(toMatrix(spec, table).lines[0]?.cells.map(({ step }) => step?.at ?? null)).toEqual([
      3,
      null,
      7,
      null,
    ]);
  });

  it('hatches shares on a small base, and never sums shares', () => {
    const shares: MatrixFigure = { ...spec, value: 'share', format: 'share', base: 'known' };
    const shape = toMatrix(shares, table);
    expect(shape.totals).toBeNull();
    expect(texts(shares)).toEqual([
      ['甲', '30', '0', '70'],
      ['乙', '—', '—', '—'],
    ]);
    expect(shape.lines[0]?.cells[1]?.details).toEqual(['0.0%', '0/10人']);
    expect(shape.lines[1]?.cells[0]?.details).toEqual(['不足5人，不着色', '1/4人']);
    expect(shape.lines[1]?.cells.every(({ missing, step }) => missing && step === null)).toBe(true);
  });

  it('claims no share of a line that has no base', () => {
    const shares: MatrixFigure = {
      ...spec,
      rows: ['甲', '丁'],
      value: 'share',
      format: 'share',
      base: 'known',
    };
    expect(texts(shares)[1]).toEqual(['丁', '—', '—', '—']);
  });

  it('colours by the quarter where it is given, and not the last quarter', () => {
    const rows = [1, 2, 3, 4, null].map((quarter, index) => ({
      ...{ scope_type: '单位', scope: '甲', year: 2026 + index, score: 90 - index, quarter },
    }));
    const shape = toMatrix(
      {
        ...{ ...spec, rows: ['甲'], columns: rows.map(({ year }) => year) },
        ...{ value: 'score', format: 'number', quarter: 'quarter' },
      },
      tableOf('m', ['scope_type', 'scope', 'year'], rows),
    );
    expect(shape.lines[0]?.cells.map(({ text, step }) => [text, step?.at ?? null])).toEqual([
      ['90', 3],
      ['89', 2],
      ['88', 1],
      ['87', null],
      ['86', null],
    ]);
  });

  it('colours changes around 0', () => {
    const rows = [-0.1, 0, 0.05].map((change, index) => ({
      scope_type: '单位',
      scope: '甲',
      year: 2026 + index,
      change,
    }));
    const shape = toMatrix(
      { ...spec, rows: ['甲'], columns: [2026, 2027, 2028], value: 'change', format: 'points' },
      tableOf('m', ['scope_type', 'scope', 'year'], rows),
    );
    expect(shape.lines[0]?.cells.map(({ text, step }) => [text, step?.at])).toEqual([
      ['−10.0', 1],
      ['0.0', 4],
      ['+5.0', 6],
    ]);
  });

  it('walks 40 lines of 30 cells without losing their places', () => {
    const rows = Array.from({ length: 40 }, (_, index) => `单位${index}`);
    const columns = Array.from({ length: 30 }, (_, index) => 2026 + index);
    const { marks } = toMatrix({ ...spec, rows, columns }, table);
    expect(marks).toHaveLength(41 * 31);
    expect(marks.every((mark, index) => mark.index === index)).toBe(true);
    expect(new Set(marks.map(({ row, column }) => `${row}/${column}`)).size).toBe(marks.length);
  });

  it('has a twin with its sums', () => {
    expect(toTwin(spec, { m: table })).toEqual({
      headings: ['', '2026', '2027', '未填', '合计'],
      rows: [
        ['甲', '3', '0', '7', '10'],
        ['乙', '1', '3', '0', '4'],
        ['合计', '4', '3', '7', '14'],
      ],
    });
  });
});
