import type { MatrixFigure } from '#core/figure.ts';
import type { CellValue, TableRow } from '#core/table.ts';

import { sumOf } from './figure-rows.ts';
import { matrixBases } from './matrix-base.ts';
import type { Missing } from './matrix-missing.ts';

export interface Content {
  readonly rows: readonly TableRow[];
  readonly value: number | null;
  readonly base: number | null;
  /** What is missing of it: 未报送. */
  readonly gap: string | null;
}

/** What stands in every cell, by row and column. */
export function contentsOf(
  spec: MatrixFigure,
  drawn: readonly TableRow[],
  missing: Missing,
): readonly (readonly Content[])[] {
  const found = new Map<string, TableRow[]>();
  for (const row of drawn) {
    const key = placeKey(row[spec.row] ?? null, row[spec.column] ?? null);
    const held = found.get(key);
    if (held) held.push(row);
    else found.set(key, [row]);
  }
  const grid = spec.rows.map((row) => spec.columns.map((column) => found.get(placeKey(row, column)) ?? []));
  const bases = matrixBases(spec, (row, column) => grid[row]?.[column] ?? []);
  return grid.map((line, row) =>
    line.map((rows, column): Content => {
      const gap = missing.ofCell(row, column);
      if (gap !== null) return { rows: [], base: null, value: null, gap };
      const base = bases[row]?.[column] ?? null;
      return { rows, base, value: valueOf(spec, rows, base), gap };
    }),
  );
}

function placeKey(row: CellValue, column: CellValue): string {
  return JSON.stringify([row, column]);
}

/** Counts of several rows add up; anything else stands in one row. An absent row counts nobody. */
function valueOf(spec: MatrixFigure, rows: readonly TableRow[], base: number | null): number | null {
  if (spec.format === 'count') {
    const unknown = rows.length > 0 && rows.every((row) => row[spec.value] === null);
    return unknown ? null : sumOf(rows, spec.value);
  }
  if (rows.length === 0) return spec.format === 'share' && base !== null && base > 0 ? 0 : null;
  const value = rows[0]?.[spec.value];
  return typeof value === 'number' ? value : null;
}

/** Several cells in one: what was not reported of some adds nothing. */
export function together(spec: MatrixFigure, contents: readonly Content[]): Content {
  const rows = contents.flatMap((content) => content.rows);
  const gap = contents.length > 0 && contents.every((each) => each.gap !== null) ? contents[0]?.gap : null;
  return { rows, base: null, value: gap ? null : sumOf(rows, spec.value), gap: gap ?? null };
}
