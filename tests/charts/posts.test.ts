import { describe, expect, it } from 'vitest';

import { layoutPosts, toPosts } from '#charts/posts-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { PostsFigure } from '#core/figure.ts';

import { frame } from './sample-tables.ts';

const cell = { table: 't', where: { staffing: '行政' }, measure: 'n' };
const spec: PostsFigure = {
  ...frame,
  form: 'posts',
  table: 't',
  where: {},
  rows: [
    { label: '行政编制', established: 24, filled: 22, cell },
    { label: '事业编制', established: 10, filled: 13, cell },
    { label: '工勤', established: null, filled: 2, cell: null },
    { label: '领导职数', established: 3, filled: 0, cell },
  ],
};
const lines = toPosts(spec);

describe('posts', () => {
  it('are filled, vacant or beyond what is established', () => {
    expect(lines.map(({ filled, vacant, over, text }) => [filled, vacant, over, text])).toEqual([
      [22, 2, 0, '22/24，空2'],
      [10, 0, 3, '13/10，超3'],
      [2, 0, 0, '2，核定数未填'],
      [0, 3, 0, '0/3，空3'],
    ]);
  });

  it('open who fills them, where anyone does and the cell is known', () => {
    expect(lines.map(({ drill }) => drill !== null)).toEqual([true, true, false, false]);
    expect(lines[0]?.details).toEqual(['实有22人', '核定24名，空2']);
  });

  it('are one cell each, with the line where the established ones end', () => {
    const over = lines[1] && layoutPosts(lines[1], 400);
    expect(over?.cells.map(({ kind }) => kind).join(' ')).toBe(
      [...Array<string>(10).fill('filled'), ...Array<string>(3).fill('over')].join(' '),
    );
    expect(over?.limit).toEqual({ x: 110, y: 0 });
    expect(lines[0] && layoutPosts(lines[0], 400)?.limit).toBeNull();
  });

  it('stay within the track, and become a bar when they are too many', () => {
    const city = toPosts({ ...spec, rows: [{ label: '全市', established: 320, filled: 301, cell }] })[0];
    const layout = city && layoutPosts(city, 400);
    expect(layout?.cells.every(({ x }) => x + layout.cellWidth <= 400)).toBe(true);
    expect(layout?.cells).toHaveLength(320);
    expect(city && layoutPosts(city, 100)).toBeNull();
    expect(city && layoutPosts(city, 0)).toBeNull();
  });

  it('have a twin that never says 0 for what is not known', () => {
    expect(toTwin(spec, {}).rows).toEqual([
      ['行政编制', '24', '22', '2', '0'],
      ['事业编制', '10', '13', '0', '3'],
      ['工勤', '未填', '2', '—', '—'],
      ['领导职数', '3', '0', '3', '0'],
    ]);
  });
});
