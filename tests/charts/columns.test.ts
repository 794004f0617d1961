import { describe, expect, it } from 'vitest';

import { toColumns } from '#charts/columns-marks.ts';
import { columnsBoxes, columnsOption } from '#charts/columns-option.ts';
import { readChartTheme } from '#charts/theme.ts';
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
const theme = readChartTheme((token) => token);

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

  it('colour only what is told', () => {
    const option = columnsOption(shape, theme, 300);
    expect(option.series).toMatchObject([
      { data: [{ itemStyle: { color: '--ctx' } }, { itemStyle: { color: '--accent' } }] },
    ]);
  });

  it('give each column its whole slot', () => {
    expect(columnsBoxes(shape, 304, 100)).toEqual([
      { left: 2, top: 0, width: 150, height: 100 },
      { left: 152, top: 0, width: 150, height: 100 },
    ]);
  });
});
