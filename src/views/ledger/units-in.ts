import type { BatchSummary, ReportGrid } from '#app/api.ts';

/** Units that a batch has rows of, in their order. */
export function unitsIn(
  grid: ReportGrid | null,
  batch: Pick<BatchSummary, 'id' | 'kind'>,
): readonly string[] {
  if (!grid) return [];
  return grid.units.filter((_, row) =>
    grid.cells[row]?.some(
      (cell, column) => grid.columns[column]?.kind === batch.kind && cell.batches.includes(batch.id),
    ),
  );
}
