import type { Filter } from '#analyses/analysis.ts';
import type { Job } from '#core/progress.ts';
import type { ReportPart } from '../ledger/entry.ts';
import type { MadeFile } from './ledger.ts';
import type { WorkspaceState } from './state.ts';

export type { ReportPart } from '../ledger/entry.ts';

/** One thing that was put aside for the report. */
export interface ReportLine {
  /** The entry that put it aside; taking it back (`undo`) takes it out. */
  readonly entry: string;
  readonly part: ReportPart;
  readonly title: string;
  readonly filters: readonly Filter[];
  readonly at: string;
}

/** What was put aside for the report while looking around; it is worked out anew whenever it is written. */
export interface ReportActions {
  reportLines(): Promise<readonly ReportLine[]>;
  addToReport(part: ReportPart): Promise<WorkspaceState>;
  /** Entries in the order wanted; those not named come last as they were. */
  orderReport(entries: readonly string[]): Promise<WorkspaceState>;
  /** All of it as a Word document. */
  makeReportMaterial(job?: Job): Promise<MadeFile>;
}
