import type { FileColumn } from '#app/api.ts';
import { formatCount, formatShare, roundHalfUp } from '#core/format.ts';
import type { CellValue, TableRow } from '#core/table.ts';

/** A column as it is read: the file has the very numbers. */
export interface ReadColumn extends FileColumn {
  readonly isNumber: boolean;
  readonly read: (row: TableRow) => string;
}

/** No such number: no earlier period, no target. */
const NONE = '–';
/** Weights and the like: one decimal would make them the same. */
const FINE = 2;

const withMinus = (text: string): string => text.replace(/^-/, '−');

/** As many decimals as any value of the column needs, one at most where it has a unit. */
function decimalsOf(values: readonly number[], unit: string): number {
  if (values.every(Number.isInteger)) return 0;
  return unit === '' && values.some((value) => !Number.isInteger(roundHalfUp(value * 10, 6))) ? FINE : 1;
}

function formatAs(value: number, unit: string, decimals: number): string {
  if (unit.endsWith('%')) return withMinus(formatShare(value));
  if (decimals === 0) return withMinus(formatCount(value));
  return withMinus(roundHalfUp(value, decimals).toFixed(decimals));
}

/** Columns of a table of the file with how each of their values is read. */
export function readColumns(
  columns: readonly FileColumn[],
  rows: readonly TableRow[],
  dims: readonly string[],
): readonly ReadColumn[] {
  return columns.map((column): ReadColumn => {
    const { name, unit } = column;
    const values = rows.flatMap((row) => (typeof row[name] === 'number' ? [row[name]] : []));
    const isDim = dims.includes(name);
    const decimals = decimalsOf(values, unit);
    const read = (value: CellValue | undefined): string => {
      if (value === null || value === undefined) return isDim ? '未填' : NONE;
      return typeof value === 'number' && !isDim ? formatAs(value, unit, decimals) : String(value);
    };
    return { ...column, isNumber: !isDim && values.length > 0, read: (row) => read(row[name]) };
  });
}
