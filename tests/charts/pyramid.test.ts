import { describe, expect, it } from 'vitest';

import { toPyramid } from '#charts/pyramid-marks.ts';
import { pyramidBoxes, pyramidOption } from '#charts/pyramid-option.ts';
import { readChartTheme } from '#charts/theme.ts';
import type { PyramidFigure } from '#core/figure.ts';

import { frame, tableOf } from './sample-tables.ts';

const spec: PyramidFigure = {
  ...frame,
  form: 'pyramid',
  table: 'pyramid',
  where: { scope_type: '全部' },
  age: 'age',
  side: 'sex',
  sides: ['男', '女'],
  value: 'n',
  toldUpTo: 30,
};
const table = tableOf(
  'pyramid',
  ['scope_type', 'sex', 'age'],
  [
    { scope_type: '全部', sex: '男', age: 29, n: 3 },
    { scope_type: '全部', sex: '女', age: 29, n: 7 },
    { scope_type: '全部', sex: '男', age: 32, n: 12 },
    { scope_type: '层级', sex: '男', age: 50, n: 99 },
  ],
);
const shape = toPyramid(spec, table);
const theme = readChartTheme((token) => (token === '--c-shiqing' ? ' #2A6CA3' : '#000000'));

describe('pyramid', () => {
  it('draws every age between the youngest and the oldest, and only the rows asked for', () => {
    expect(shape.ages).toEqual([29, 30, 31, 32]);
    expect(shape.sides.map((side) => side.values)).toEqual([
      [3, 0, 0, 12],
      [7, 0, 0, 0],
    ]);
    expect(shape.sides.map((side) => side.total)).toEqual([15, 7]);
  });

  it('has a mark a bar, oldest on top, and none to open where nobody is', () => {
    const open = shape.marks.filter((mark) => mark.drill !== null);
    expect(open.map((mark) => [mark.label, mark.row, mark.column])).toEqual([
      ['29岁男', 3, 0],
      ['32岁男', 0, 0],
      ['29岁女', 3, 1],
    ]);
  });

  it('keeps both sides on one scale that holds the longest bar', () => {
    expect(shape.scale).toEqual({ max: 15, step: 5 });
  });

  it('gives each half row to its mark, inside the plot', () => {
    const boxes = pyramidBoxes(shape, 400, 128);
    expect(boxes).toHaveLength(shape.marks.length);
    expect(boxes[0]).toEqual({ left: 0, top: 81, width: 182, height: 25 });
    expect(boxes.every((box) => box.left + box.width <= 400 && box.top + box.height <= 128)).toBe(true);
  });

  it('fills the told ages and outlines the others', () => {
    const option = pyramidOption(spec, shape, theme, 400);
    const [men] = Array.isArray(option.series) ? option.series : [];
    expect(men).toMatchObject({
      data: [
        { value: 3, itemStyle: { color: '#2A6CA3' } },
        { value: 0 },
        { value: 0, itemStyle: { borderWidth: 0 } },
        { value: 12, itemStyle: { color: 'rgba(42,108,163,0.3)', borderColor: '#2A6CA3', borderWidth: 1 } },
      ],
    });
  });

  it('is empty without rows', () => {
    expect(toPyramid(spec, tableOf('pyramid', [], [])).marks).toEqual([]);
  });
});
