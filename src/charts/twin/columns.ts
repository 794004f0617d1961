import type { ColumnsFigure } from '#core/figure.ts';

import { toColumns } from '../columns-marks.ts';
import type { Tables } from '../tables.ts';
import type { Twin } from './shape.ts';

export function columnsTwin(spec: ColumnsFigure, tables: Tables): Twin {
  const { columns, unvalued } = toColumns(spec, tables);
  const rows = [
    ...columns.map((column) => [column.category, ...column.details]),
    ...unvalued.map((category) => [category, '—', '—']),
  ];
  return { headings: ['单位', '占比', '人数'], rows };
}
