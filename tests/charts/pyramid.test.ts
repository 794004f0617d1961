import { describe, expect, it } from 'vitest';

import { layoutPyramid } from '#charts/pyramid-layout.ts';
import { toPyramid } from '#charts/pyramid-marks.ts';
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
    const { boxes } = layoutPyramid(spec, shape, 400, 128);
    expect(boxes).toHaveLength(shape.marks.length);
    expect(boxes[0]).toEqual({ left: 0, top: 81, width: 182, height: 25 });
    expect(boxes.every((box) => box.left + box.width <= 400 && box.top + box.height <= 128)).toBe(true);
  });

  it('draws the told ages apart from the others, back to back and as long as their number', () => {
    const { sides } = layoutPyramid(spec, shape, 400, 128);
    const [men, women] = sides;
    expect(men?.told).toBe('M182 83.75h-36.4v19.5H182z');
    expect(men?.others).toBe('M182 8.75h-145.6v19.5H182z');
    expect(women).toMatchObject({ told: 'M218 83.75h84.93v19.5H218z', others: '' });
  });

  it('numbers both scales from the middle outwards, inside the plot', () => {
    const { sides } = layoutPyramid(spec, shape, 400, 128);
    const told = sides.map(({ ticks }) =>
      ticks.map(({ x, text, anchor }) => `${text} ${Math.round(x)} ${anchor}`),
    );
    expect(told).toEqual([
      ['0 182 end', '5 121 middle', '10 61 middle', '15 0 start'],
      ['0 218 start', '5 279 middle', '10 339 middle', '15 400 end'],
    ]);
  });

  it('prints every fifth age beside its row', () => {
    expect(layoutPyramid(spec, shape, 400, 128).ages).toEqual([{ age: 30, x: 200, y: 68.5 }]);
  });

  it('is empty without rows', () => {
    expect(toPyramid(spec, tableOf('pyramid', [], [])).marks).toEqual([]);
  });
});
