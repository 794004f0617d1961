import type { IsoDate } from '#core/month.ts';
import { newestPeriodEnd } from './batch-summary.ts';
import type { HeldTable } from './holdings.ts';
import { KINDS_OF_RECORDS, type RecordBatch } from './load/learning/record-batch.ts';
import type { Standing } from './standing.ts';

export const isRecordKind = (kind: string): boolean => KINDS_OF_RECORDS.includes(kind);

/** Tables of records that count. */
export function recordTables(standing: Standing): readonly HeldTable[] {
  return standing.counting().filter(({ batch }) => isRecordKind(batch.kind));
}

/** Last day of the newest period that the records speak of. */
export function newestRecordDate(
  tables: readonly HeldTable[],
  standing: Standing,
  today: IsoDate,
): IsoDate | null {
  const labels = tables.flatMap(({ batch }) => standing.periods(batch.batch));
  return newestPeriodEnd(labels, today);
}

/** What the engine puts together, by kind. */
export function toRecordBatches(
  tables: readonly HeldTable[],
  standing: Standing,
): ReadonlyMap<string, readonly RecordBatch[]> {
  const byKind = new Map<string, RecordBatch[]>();
  for (const { batch, staged } of tables) {
    const own = byKind.get(batch.kind) ?? [];
    own.push({ staged, heldPeriods: standing.heldPeriods(batch.batch) });
    byKind.set(batch.kind, own);
  }
  return byKind;
}
