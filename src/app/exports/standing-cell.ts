import { drawnRows } from '#charts/figure-rows.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { CellRef, StatTable } from '#core/table.ts';

/** The cell that stands for a figure of which no finding tells: its first row that has a number. */
export function standingCell(spec: FigureSpec, table: StatTable | undefined): CellRef | null {
  if (!table) return null;
  for (const row of drawnRows(spec, table)) {
    const measure = table.measures.find((name) => typeof row[name] === 'number');
    const where = Object.fromEntries(table.dims.map((dim) => [dim, row[dim] ?? null]));
    if (measure !== undefined) return { table: table.id, where, measure };
  }
  return null;
}
