import type { ColumnsFigure } from '#core/figure.ts';
import { formatShare } from '#core/format.ts';
import { numberAt, type StatTable, type TableRow } from '#core/table.ts';

import { drawnRows, numberOf } from './figure-rows.ts';
import { drillOf, type Mark } from './mark.ts';

export interface Column extends Mark {
  readonly category: string;
  readonly value: number;
  readonly told: boolean;
}

export interface ColumnsShape {
  readonly columns: readonly Column[];
  /** Categories without a value, in the order of the table: not drawn, listed in the twin. */
  readonly unvalued: readonly string[];
  readonly reference: { readonly value: number; readonly label: string } | null;
}

/** Highest first, equal ones in the order of the table. */
export function toColumns(
  spec: ColumnsFigure,
  tables: Readonly<Record<string, StatTable | undefined>>,
): ColumnsShape {
  const table = tables[spec.table];
  const rows = table ? drawnRows(spec, table) : [];
  const isValued = (row: TableRow) => typeof row[spec.value] === 'number';
  const columns = rows
    .filter(isValued)
    .sort((a, b) => numberOf(b, spec.value) - numberOf(a, spec.value))
    .map((row, column): Column => {
      const category = String(row[spec.category]);
      const value = numberOf(row, spec.value);
      return {
        row: 0,
        column,
        category,
        value,
        told: spec.told.includes(category),
        label: category,
        details: [formatShare(value), `${numberOf(row, spec.count)}/${numberOf(row, spec.base)}人`],
        drill: table ? drillOf(table, [row], spec.value) : null,
      };
    });
  const unvalued = rows.filter((row) => !isValued(row)).map((row) => String(row[spec.category]));
  return { columns, unvalued, reference: toReference(spec, tables) };
}

function toReference(
  spec: ColumnsFigure,
  tables: Readonly<Record<string, StatTable | undefined>>,
): ColumnsShape['reference'] {
  const cell = spec.reference?.cell;
  const table = cell && tables[cell.table];
  const value = cell && table ? numberAt(table, cell.where, cell.measure) : null;
  return value === null || !spec.reference ? null : { value, label: spec.reference.label };
}
