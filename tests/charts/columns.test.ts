import { describe, expect, it } from 'vitest';

import { columnsPath, layoutColumns } from '#charts/columns-layout.ts';
import { toColumns } from '#charts/columns-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { ColumnsFigure } from '#core/figure.ts';

import { bandTable, frame } from './sample-tables.ts';

const spec: ColumnsFigure = {
  ...frame,
  form: 'columns',
  table: 'bands',
  where: { scope_type: '单位' },
  category: 'scope',
  value: 'share',
  count: 'n',
  base: 'known',
  reference: {
    cell: { table: 'bands', where: { scope: '县级', band: '30岁及以下' }, measure: 'share' },
    label: '县级平均',
  },
  told: ['甲县委组织部'],
};
const shape = toColumns(spec, { bands: bandTable });

describe('columns', () => {
  it('are sorted, and a share that cannot be computed has none', () => {
    expect(shape.columns.map((column) => column.category)).toEqual(['乙县委组织部', '甲县委组织部']);
    expect(shape.columns.map((column) => column.details)).toEqual([
      ['66.7%', '8/12人'],
      ['12.5%', '1/8人'],
    ]);
  });

  it('stand in the order of the table where they are equally high', () => {
    const equal = (scope: string) => ({ ...{ scope_type: '单位', scope }, n: 1, known: 4, share: 0.25 });
    const rows = [...bandTable.rows, equal('乙单位'), equal('甲单位')];
    const { columns } = toColumns(spec, { bands: { ...bandTable, rows } });
    expect(columns.slice(1, 3).map((column) => column.category)).toEqual(['乙单位', '甲单位']);
  });

  it('name in the order of the table what has no value', () => {
    const suppressed = { scope_type: '单位', scope: '甲单位', n: null, known: null, share: null };
    const tables = { bands: { ...bandTable, rows: [...bandTable.rows, suppressed] } };
    expect(toColumns(spec, tables).unvalued).toEqual(['丙县委组织部', '甲单位']);
    expect(toTwin(spec, tables).rows.slice(2)).toEqual([
      ['丙县委组织部', '—', '—'],
      ['甲单位', '—', '—'],
    ]);
  });

  it('read the reference line from its cell', () => {
    expect(shape.reference).toEqual({ value: 0.45, label: '县级平均' });
    expect(toColumns({ ...spec, reference: null }, { bands: bandTable }).reference).toBeNull();
  });

  it('draw apart what is told', () => {
    const layout = layoutColumns(shape, 304, 100);
    const [first, second] = layout.places.map(({ left, top }) => `M${left} 64V${top}h40V64z`);
    expect(columnsPath(layout, false)).toBe(first);
    expect(columnsPath(layout, true)).toBe(second);
  });

  it('are as high as their share of a height that leaves room above the highest', () => {
    const { base, places, reference } = layoutColumns(shape, 304, 100);
    const heightOf = (y: number) => base - y;
    const [highest, lowest] = places.map(({ top }) => heightOf(top));
    expect(highest).toBeCloseTo((base - 18) / 1.04);
    expect(lowest).toBeCloseTo(((highest ?? 0) * 0.125) / (2 / 3));
    expect(heightOf(reference?.y ?? 0)).toBeCloseTo(((highest ?? 0) * 0.45) / (2 / 3));
    expect(reference?.text).toBe('县级平均45.0%');
  });

  it('name on two lines what one has no room for, and put all values below them', () => {
    const named = (category: string) => ({ ...shape.columns[0], category }) as (typeof shape.columns)[number];
    const columns = ['市委组织部', '东岭区委组织部', '市公共资源交易服务中心', '市直属机关工作委员会'].map(
      named,
    );
    const { places, nameLines, base } = layoutColumns({ ...shape, columns }, 4 * 54, 120);
    expect(places.map(({ name }) => name)).toEqual([
      ['市委', '组织部'],
      ['东岭区'],
      ['市公共资', '源交易服', '务中心'],
      ['市直属机', '关工作委', '员会'],
    ]);
    expect([nameLines, base]).toEqual([3, 120 - 6 - 60]);
  });

  it('stack the letters of a name where slots are narrow, and say nothing where they are too narrow', () => {
    const linesAt = (width: number) => layoutColumns(shape, width, 100).places[0];
    expect(linesAt(304)).toMatchObject({ name: ['乙县'], value: '67' });
    expect(linesAt(44)).toMatchObject({ name: ['乙', '县'], value: '67' });
    expect(linesAt(30)).toMatchObject({ name: [], value: '' });
  });

  it('give each column its whole slot', () => {
    expect(layoutColumns(shape, 304, 100).boxes).toEqual([
      { left: 2, top: 0, width: 150, height: 100 },
      { left: 152, top: 0, width: 150, height: 100 },
    ]);
  });

  it('stay inside the plot when all shares are zero', () => {
    const zero = {
      ...shape,
      columns: shape.columns.map((column) => ({ ...column, value: 0 })),
      reference: null,
    };
    expect(layoutColumns(zero, 304, 100).places.map(({ top }) => top)).toEqual([64, 64]);
  });
});
