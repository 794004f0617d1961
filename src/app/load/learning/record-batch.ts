import { RECORD_POPULATIONS } from '#analyses/plan/definition.ts';
import type { StagedTable } from '../stage.ts';

/** A batch of records that counts. */
export interface RecordBatch {
  readonly staged: StagedTable;
  /** Periods that were closed before it came: their rows do not count. */
  readonly heldPeriods: readonly string[];
}

/** Kinds whose records are put together, and the field that says when each is of. */
export const RECORD_DATES = { training: 'start', tests: 'date' } as const;
export type RecordKind = keyof typeof RECORD_DATES;

export const recordsOf = (kind: RecordKind): string => `records_of_${kind}`;

/** Kinds whose tables count besides the rosters: records that are matched with people, and rows as they are. */
export const KINDS_OF_RECORDS: readonly string[] = [...Object.keys(RECORD_DATES), ...RECORD_POPULATIONS];
