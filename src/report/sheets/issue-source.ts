import type { Severity } from '#core/issue.ts';

export interface IssueKey {
  /** 姓名, 单位 */
  readonly label: string;
  readonly value: string;
}

export interface IssueLine {
  /** 1-based row of the source as a spreadsheet shows it; null for what concerns the whole file. */
  readonly row: number | null;
  /** What a person recognises the row by. */
  readonly keys: readonly IssueKey[];
  /** Contract name of the field; null for a whole row or an unused column. */
  readonly field: string | null;
  /** Heading as it stands in the source; null for a whole row. */
  readonly column: string | null;
  readonly value: string | null;
  readonly problem: string;
  readonly severity: Severity;
  readonly code: string;
}

/** One sheet of one file, and what was found in it. */
export interface IssueSource {
  readonly file: string;
  readonly sheet: string | null;
  /** 人员花名册 */
  readonly label: string;
  /** Marker of the batch, by which a returned list finds back. */
  readonly batch: string;
  readonly rows: readonly IssueLine[];
}

export interface IssueListPlan {
  /** The day it was made, as it is to be read: 2026年10月31日. */
  readonly made: string;
  readonly sources: readonly IssueSource[];
}
