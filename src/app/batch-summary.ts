import type { IsoDate } from '#core/month.ts';
import { firstDayOfPeriod, lastDayOfPeriod, parsePeriod } from '#core/period.ts';
import { findKind } from '#datasets/index.ts';
import type { BatchSummary, ClosedDifference } from './api.ts';
import type { HeldBatch, HeldTable } from './holdings.ts';
import { countEdits } from './intake/draft-view.ts';
import { type FoldedLedger, NO_EDITS } from './ledger/fold.ts';

export interface SummaryFacts {
  readonly folded: FoldedLedger;
  readonly periods: ReadonlyMap<string, readonly string[]>;
  readonly heldBack: ReadonlyMap<string, ClosedDifference>;
}

export function toSummary(
  { batch, staged, issues, failure }: HeldBatch,
  { folded, periods, heldBack }: SummaryFacts,
): BatchSummary {
  return {
    id: batch.batch,
    file: batch.file,
    sheet: batch.sheet,
    kind: batch.kind,
    kindLabel: findKind(batch.kind)?.label ?? batch.kind,
    asOf: batch.asOf,
    periods: periods.get(batch.batch) ?? [],
    addedAt: batch.addedAt,
    bytes: batch.bytes,
    counts: staged?.counts ?? null,
    issues,
    edits: countEdits(folded.edits.get(batch.batch) ?? NO_EDITS),
    removed: batch.removed,
    replacedBy: batch.replacedBy,
    heldBack: heldBack.get(batch.batch) ?? null,
    isSentBack: folded.sentBack.has(batch.batch),
    failure,
    sample: batch.sample,
  };
}

/** Newest date among the rosters that count: what is asked about unless the person says otherwise. */
export function newestDate(counting: readonly HeldTable[]): IsoDate | null {
  const dates = counting.flatMap(({ batch }) =>
    findKind(batch.kind)?.isDated && batch.asOf ? [batch.asOf] : [],
  );
  return dates.sort()[dates.length - 1] ?? null;
}

/**
 * Last day of the newest of some periods, begun by today where that is given (a year may be mistyped); null where
 * none is a stretch of the calendar.
 */
export function newestPeriodEnd(labels: readonly string[], today?: IsoDate): IsoDate | null {
  const ends = labels.flatMap((label) => {
    const period = parsePeriod(label);
    return period && !(today && firstDayOfPeriod(period) > today) ? [lastDayOfPeriod(period)] : [];
  });
  return ends.sort()[ends.length - 1] ?? null;
}

/** The different dates of the rosters that count, oldest first; one without a date counts at the as-of date. */
export function rosterDates(held: readonly HeldTable[], asOf: IsoDate | null): readonly IsoDate[] {
  const dates = held.flatMap(({ batch }) => (batch.kind === 'roster' ? (batch.asOf ?? asOf ?? []) : []));
  return [...new Set(dates)].sort();
}
