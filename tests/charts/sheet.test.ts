import { describe, expect, it } from 'vitest';

import { toSheet } from '#charts/sheet-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { SheetFigure } from '#core/figure.ts';

import { frame, tableOf } from './sample-tables.ts';

const table = tableOf(
  'sheet',
  ['line', 'part'],
  [
    { line: '总数', part: '总体', n: 12, share: 1, mean_age: 38.25 },
    { line: '总数', part: '男', n: 7, share: null, mean_age: 40 },
    { line: '30岁及以下', part: '总体', n: 3, share: 0.25, mean_age: 27 },
  ],
);
const spec: SheetFigure = {
  ...frame,
  form: 'sheet',
  table: 'sheet',
  where: {},
  rows: [
    { group: '', label: '总数', where: { line: '总数' } },
    { group: '年龄', label: '30岁及以下', where: { line: '30岁及以下' } },
    { group: '年龄', label: '平均年龄', where: { line: '总数' }, measure: 'mean_age', format: 'years' },
  ],
  columns: [
    { group: '总体', label: '人数', where: { part: '总体' }, measure: 'n', format: 'count' },
    { group: '总体', label: '比率', where: { part: '总体' }, measure: 'share', format: 'share' },
    { group: '性别', label: '男', where: { part: '男' }, measure: 'n', format: 'count' },
  ],
};
const shape = toSheet(spec, table);

describe('sheet', () => {
  it('has two levels of headings across and down', () => {
    expect(shape.groups).toEqual([
      { label: '总体', columns: 2, only: '人数' },
      { label: '性别', columns: 1, only: '男' },
    ]);
    expect(shape.columns.map(({ opens }) => opens)).toEqual([true, false, true]);
    expect(shape.lines.map(({ group }) => group)).toEqual([
      { label: '', lines: 1 },
      { label: '年龄', lines: 2 },
      null,
    ]);
  });

  it('says 0 for a count without a row, — for a share without one', () => {
    expect(shape.lines[1]?.cells.map(({ text }) => text)).toEqual(['3', '25.0%', '0']);
    const columns = spec.columns.map((column) => ({ ...column, measure: 'share', format: 'share' as const }));
    const shares = toSheet({ ...spec, columns }, table);
    expect(shares.lines[1]?.cells.map(({ text }) => text)).toEqual(['25.0%', '25.0%', '—']);
  });

  it('joins the columns of the same people in a row with a measure of its own', () => {
    expect(shape.lines[2]?.cells.map(({ text, span, column }) => [text, span, column])).toEqual([
      ['38.3', 2, 0],
      ['40.0', 1, 2],
    ]);
    expect(shape.lines[2]?.cells[0]?.label).toBe('年龄 平均年龄 总体');
  });

  it('opens the people of each cell', () => {
    expect(shape.marks.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(shape.marks[3]?.drill).toEqual({
      table: 'sheet',
      measure: 'n',
      where: { line: ['30岁及以下'], part: ['总体'] },
    });
    expect(shape.marks[5]?.drill).toBeNull();
  });

  it('has one line of headings where no column has an upper one', () => {
    const plain = toSheet(
      {
        ...spec,
        rows: spec.rows.map((row) => ({ ...row, group: '' })),
        columns: spec.columns.map((column) => ({ ...column, group: '' })),
      },
      table,
    );
    expect(plain.groups.map(({ only }) => only)).toEqual(['人数', '比率', '男']);
    expect(plain.columns.every(({ alone }) => alone)).toBe(true);
    expect([plain.grouped, shape.grouped]).toEqual([false, true]);
  });

  it('is empty without rows', () => {
    expect(toSheet({ ...spec, rows: [] }, table).marks).toEqual([]);
  });

  it('has a twin with one line of headings', () => {
    expect(toTwin(spec, { sheet: table })).toEqual({
      headings: ['项目', '总体 人数', '总体 比率', '性别 男'],
      rows: [
        ['总数', '12', '100.0%', '7'],
        ['年龄 30岁及以下', '3', '25.0%', '0'],
        ['年龄 平均年龄', '38.3', '', '40.0'],
      ],
    });
  });
});
