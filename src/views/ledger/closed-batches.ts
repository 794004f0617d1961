import type { BatchSummary, ReportGrid } from '#app/api.ts';

/** Batches that a closed period was closed with: what is done to them would move closed figures. */
export function closedBatches(
  grid: ReportGrid | null,
  batches: readonly BatchSummary[],
): ReadonlySet<string> {
  const closed = new Set(
    (grid?.columns ?? [])
      .filter(({ isClosed }) => isClosed)
      .map(({ kind, period }) => JSON.stringify([kind, period])),
  );
  const isClosed = (batch: BatchSummary): boolean =>
    !batch.removed &&
    batch.heldBack === null &&
    batch.periods.some((period) => closed.has(JSON.stringify([batch.kind, period])));
  return new Set(batches.filter(isClosed).map(({ id }) => id));
}
