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
  where: {},
  row: 'scope',
  rows: ['全部', '甲', '乙'],
  column: 'category',
  columns: ['党性教育', '跟班学习'],
  value: 'n',
  format: 'count',
  base: null,
  minBase: 5,
  totals: true,
  firstRow: true,
  missing: [
    { row: '甲', column: '跟班学习' },
    { row: '乙', column: null },
  ],
};
const table = tableOf(
  'm',
  ['scope', 'category'],
  [
    { scope: '全部', category: '党性教育', n: 30, trained: 30, people: 60, share: 0.5 },
    { scope: '全部', category: '跟班学习', n: 6, trained: 6, people: 60, share: 0.1 },
    { scope: '甲', category: '党性教育', n: 7, trained: 7, people: 20, share: 0.35 },
    { scope: '甲', category: '跟班学习', n: 0, trained: 0, people: 20, share: 0 },
    { scope: '乙', category: '党性教育', n: 0, trained: 0, people: 40, share: 0 },
    { scope: '乙', category: '跟班学习', n: 0, trained: 0, people: 40, share: 0 },
  ],
);
const shares: MatrixFigure = {
  ...{ ...spec, value: 'share', format: 'share', base: 'people', count: 'trained', totals: false },
};

describe('what nobody reported in a matrix', () => {
  it('is 缺 in a cell and its word across a whole row, never 0', () => {
    const { lines } = toMatrix(shares, table);
    expect(lines.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['50', '10'],
      ['35', '缺'],
      ['缺', '缺'],
    ]);
    expect(lines.map(({ word }) => word)).toEqual([null, null, '未报送']);
    expect(lines[1]?.cells[1]).toMatchObject({ details: ['未报送'], missing: true, step: null, drill: null });
    expect(toMatrix({ ...shares, missingLabel: '未填' }, table).lines[2]?.word).toBe('未填');
  });

  it('adds nothing to a sum, and a row of nothing else has none', () => {
    const { lines } = toMatrix(spec, table);
    expect(lines.map(({ cells }) => cells[2]?.text)).toEqual(['36', '7', '缺']);
  });

  it('is said in full in the twin', () => {
    expect(toTwin(shares, { m: table }).rows).toEqual([
      ['全部', '50.0%，30/60人', '10.0%，6/60人'],
      ['甲', '35.0%，7/20人', '未报送'],
      ['乙', '未报送', '未报送'],
    ]);
    expect(toTwin(spec, { m: table }).rows[1]).toEqual(['甲', '7', '未报送', '7']);
  });
});

describe('the first row of a matrix, of all others together', () => {
  it('is set apart, is in no sum, and leaves the colours of counts to the others', () => {
    const { lines, totals } = toMatrix(spec, table);
    expect(lines.map(({ first }) => first)).toEqual([true, false, false]);
    expect(totals?.cells.map(({ text }) => text)).toEqual(['7', '缺', '7']);
    expect(lines.map(({ cells }) => cells[0]?.step?.at ?? null)).toEqual([null, 7, null]);
    const all = totals?.cells[2]?.drill;
    expect((all ? drillCells(all) : []).map(({ where }) => where['scope'])).toEqual(['甲']);
  });

  it('is coloured like the others where it holds shares', () => {
    expect(toMatrix(shares, table).lines[0]?.cells.map(({ step }) => step?.at)).toEqual([5, 3]);
  });

  it('marks the columns that are told', () => {
    const shape = toMatrix({ ...spec, toldColumns: ['跟班学习'] }, table);
    expect(shape.toldColumns).toEqual([1]);
    expect(shape.lines[0]?.cells.map(({ told }) => told)).toEqual([false, true, false]);
  });
});
