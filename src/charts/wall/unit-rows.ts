import type { BulletFigure, ColumnsFigure, MarkedValue } from '#core/figure.ts';
import { formatCount, formatShare } from '#core/format.ts';
import { numberAt } from '#core/table.ts';

import { drawnRows } from '../figure-rows.ts';
import { shortUnit } from '../short-label.ts';
import type { Tables } from '../tables.ts';
import { byValue, isNumber, type Value, valueAt } from './values.ts';

export interface UnitRow {
  readonly name: string;
  readonly share: Value;
  readonly fraction: string;
  readonly told: boolean;
}

export interface UnitRows {
  readonly rows: readonly UnitRow[];
  readonly mark: MarkedValue | null;
}

function rowsOf(spec: ColumnsFigure | BulletFigure, tables: Tables, keepsOrder: boolean): readonly UnitRow[] {
  const table = tables[spec.table];
  if (!table) return [];
  const rows = drawnRows(spec, table).map((row): UnitRow => {
    const [count, base] = [valueAt(table, row, spec.count), valueAt(table, row, spec.base)];
    const name = String(row[spec.category] ?? '未填');
    return {
      ...{ name: shortUnit(name), share: valueAt(table, row, spec.value), told: spec.told.includes(name) },
      fraction: isNumber(count) && isNumber(base) ? `${formatCount(count)}/${formatCount(base)}` : '—',
    };
  });
  return keepsOrder ? rows : byValue(rows, ({ share }) => share);
}

/** Rows of a share by unit, the highest first, and the line that they are held against. */
export function toUnitRows(spec: ColumnsFigure | BulletFigure, tables: Tables): UnitRows {
  if (spec.form === 'bullet') {
    return { rows: rowsOf(spec, tables, spec.inOrder === true), mark: spec.mark ?? spec.target };
  }
  const { reference } = spec;
  const from = reference ? tables[reference.cell.table] : undefined;
  const value = reference && from ? numberAt(from, reference.cell.where, reference.cell.measure) : null;
  return {
    rows: rowsOf(spec, tables, false),
    mark: reference && value !== null ? { value, label: reference.label } : null,
  };
}

export const markText = ({ label, value }: MarkedValue): string => `${label}${formatShare(value)}`;
