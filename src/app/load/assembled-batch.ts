import type { RetireCategory } from '#core/retirement.ts';
import type { IsoDate } from '#core/month.ts';
import type { StagedTable } from './stage.ts';

/** A category that somebody said of the person of a row; null: as presumed. The highest turn was said last. */
export interface SaidCategory {
  readonly row: number;
  readonly category: RetireCategory | null;
  readonly turn: number;
}

export interface AssembledBatch {
  readonly staged: StagedTable;
  /** Undated rosters take the as-of date. */
  readonly date: IsoDate | null;
  readonly said?: readonly SaidCategory[];
}
