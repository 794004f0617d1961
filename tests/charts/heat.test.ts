import { describe, expect, it } from 'vitest';

import { toHeat } from '#charts/heat-marks.ts';
import { drillCells } from '#charts/mark.ts';
import type { HeatFigure } from '#core/figure.ts';

import { frame, tableOf } from './sample-tables.ts';

const spec: HeatFigure = {
  ...frame,
  form: 'heat',
  table: 'heat',
  where: {},
  group: 'scope',
  groups: ['县级'],
  row: 'education',
  rows: [
    { label: '大学本科', classes: ['大学本科'] },
    { label: '大专及以下', classes: ['大专', '中专', '高中'] },
  ],
  column: 'band',
  columns: ['31–35岁', '56岁及以上', '51–55岁'],
  share: 'share',
  base: 'known',
  minBase: 5,
  toldRow: { group: '县级', row: '大专及以下' },
};
const table = tableOf(
  'heat',
  ['scope', 'band', 'education'],
  [
    { scope: '县级', band: '31–35岁', education: '大学本科', n: 7, known: 10, share: 0.7 },
    { scope: '县级', band: '31–35岁', education: '大专', n: 2, known: 10, share: 0.2 },
    { scope: '县级', band: '31–35岁', education: '高中', n: 1, known: 10, share: 0.1 },
    { scope: '县级', band: '56岁及以上', education: '大专', n: 4, known: 4, share: 1 },
  ],
);
const [group] = toHeat(spec, table);
const [degree, below] = group?.lines ?? [];

describe('heat', () => {
  it('takes the base of a column from any of its rows', () => {
    expect(group?.bases).toEqual([10, 4, 0]);
  });

  it('adds gathered classes up and opens each of them', () => {
    const cell = below?.cells[0];
    expect(cell?.text).toBe('30');
    expect(cell?.details).toEqual(['30.0%', '3/10人']);
    expect(cell?.drill && drillCells(cell.drill).map(({ where }) => where['education'])).toEqual([
      '大专',
      '高中',
    ]);
  });

  it('does not colour a cell on a small base, but opens it', () => {
    const cell = below?.cells[1];
    expect([cell?.text, cell?.step]).toEqual(['—', null]);
    expect(cell?.details).toEqual(['不足5人，不着色', '4/4人']);
    expect(cell?.drill).not.toBeNull();
  });

  it('shows a zero as zero and a column without anybody as unknown', () => {
    expect(degree?.cells.map((cell) => cell.text)).toEqual(['70', '—', '—']);
    expect(toHeat({ ...spec, minBase: 0 }, table)[0]?.lines[0]?.cells.map((cell) => cell.text)).toEqual([
      '70',
      '0',
      '—',
    ]);
  });

  it('steps with the share', () => {
    expect(degree?.cells[0]?.step).toBe(6);
    expect(below?.cells[0]?.step).toBe(4);
  });

  it('marks the told line', () => {
    expect([degree?.told, below?.told]).toEqual([false, true]);
  });
});
