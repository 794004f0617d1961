import type { IsoDate } from '#core/month.ts';
import type { StagedTable } from './stage.ts';

export interface AssembledBatch {
  readonly staged: StagedTable;
  /** Undated rosters take the as-of date. */
  readonly date: IsoDate | null;
}
