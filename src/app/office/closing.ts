/** A kind and period whose figures stand: `batches` are those it was closed with. */
export interface ClosedPeriod {
  readonly kind: string;
  readonly period: string;
  readonly batches: readonly string[];
}

export interface PeriodBatch {
  readonly id: string;
  readonly kind: string;
  readonly periods: readonly string[];
}

export interface HeldBack {
  /** Closed periods of the batch that it was not there for: their rows do not count. */
  readonly periods: readonly string[];
  /** True when nothing of the batch counts. */
  readonly isWhole: boolean;
}

/** By batch, what does not count because its period was closed before it came. */
export function heldBack(
  closings: readonly ClosedPeriod[],
  batches: readonly PeriodBatch[],
): ReadonlyMap<string, HeldBack> {
  const result = new Map<string, HeldBack>();
  for (const { id, kind, periods } of batches) {
    const held = closings
      .filter((closing) => closing.kind === kind && periods.includes(closing.period))
      .filter((closing) => !closing.batches.includes(id))
      .map(({ period }) => period);
    if (held.length > 0) {
      result.set(id, { periods: held, isWhole: periods.every((period) => held.includes(period)) });
    }
  }
  return result;
}

/** Batches that a kind and period is closed with now: those loaded that speak of it and count. */
export function batchesToClose(
  kind: string,
  period: string,
  batches: readonly PeriodBatch[],
  held: ReadonlyMap<string, HeldBack>,
): readonly string[] {
  return batches
    .filter((batch) => batch.kind === kind && batch.periods.includes(period))
    .filter(({ id }) => !held.get(id)?.periods.includes(period))
    .map(({ id }) => id);
}
