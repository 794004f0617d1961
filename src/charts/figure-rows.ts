import type { FigureSpec } from '#core/figure.ts';
import type { CellValue, StatTable, TableRow } from '#core/table.ts';

/** The rows of the table that a figure draws. */
export function drawnRows(spec: FigureSpec, table: StatTable): readonly TableRow[] {
  const wanted = Object.entries(spec.where);
  return table.rows.filter((row) => wanted.every(([dim, value]) => row[dim] === value));
}

export function rowsWith(rows: readonly TableRow[], dim: string, value: CellValue): readonly TableRow[] {
  return rows.filter((row) => row[dim] === value);
}

/** A number of a row; an absent row counts 0 because rows with n = 0 may be left out. */
export function numberOf(row: TableRow | undefined, measure: string): number {
  const value = row?.[measure];
  return typeof value === 'number' ? value : 0;
}

/** A measure that is the same in all rows of a line (its base), 0 when there is no row. */
export function baseOf(rows: readonly TableRow[], measure: string): number {
  return numberOf(
    rows.find((row) => typeof row[measure] === 'number'),
    measure,
  );
}

export function sumOf(rows: readonly TableRow[], measure: string): number {
  return rows.reduce((sum, row) => sum + numberOf(row, measure), 0);
}

export function figureTitle(spec: FigureSpec): string {
  return spec.title.map((part) => part.text).join('');
}

/** Accessible name of a figure. */
export function figureLabel(spec: FigureSpec): string {
  return [figureTitle(spec), spec.subtitle].filter((text) => text !== '').join('。');
}
