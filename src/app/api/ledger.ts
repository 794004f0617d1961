import type { IsoDate } from '#core/month.ts';
import type { IssueGroup, RowCounts } from './intake.ts';

export interface BatchSummary {
  readonly id: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly kind: string;
  readonly kindLabel: string;
  readonly asOf: IsoDate | null;
  /** What the rows speak of: 2026年10月, 2026年三季度; several when the table holds several. */
  readonly periods: readonly string[];
  readonly addedAt: string;
  readonly bytes: number;
  /** null while the batch is not in the engine (removed, or unreadable). */
  readonly counts: RowCounts | null;
  readonly issues: readonly IssueGroup[];
  readonly edits: number;
  readonly removed: boolean;
  /** Batch that took its place, or whose place it took. */
  readonly replacedBy: string | null;
  /** Why it is loaded but does not count: its period was closed before it came. */
  readonly heldBack: ClosedDifference | null;
  /** Its 问题清单 was sent back and has not been answered. */
  readonly isSentBack: boolean;
  /** Why it is not loaded although it should be; null when all is well. */
  readonly failure: string | null;
  readonly sample: boolean;
}

/** How rows that came after a period was closed differ from those it was closed with. */
export interface ClosedDifference {
  readonly period: string;
  readonly added: number;
  readonly missing: number;
  readonly changed: number;
  readonly same: number;
}

/** What was done, in words, newest first. */
export interface HistoryLine {
  readonly entry: string;
  readonly at: string;
  readonly text: string;
  readonly undone: boolean;
  readonly canUndo: boolean;
}

/** What has come in: a line a unit, a column a table and period. */
export interface ReportGrid {
  readonly units: readonly string[];
  readonly columns: readonly {
    readonly kind: string;
    readonly kindLabel: string;
    readonly period: string;
    readonly isClosed: boolean;
  }[];
  /** By unit, then by column. */
  readonly cells: readonly (readonly GridCell[])[];
  /** Units that the rows name and the 单位基本表 does not: shown apart. */
  readonly unlisted: readonly string[];
  /** Rows set aside of which nobody can tell whose they are, or of which period. */
  readonly unplaced: number;
}

export interface GridCell {
  /** 未报 · 已导入 · 待核实 · 已退回 · 已定 · 不涉及 */
  readonly status: 'missing' | 'in' | 'set-aside' | 'sent-back' | 'closed' | 'not-due';
  /** Rows that were loaded, and rows that were not (待核实). */
  readonly rows: number;
  readonly setAside: number;
  /** Rows of either sort with something for the sender to put right, as the 问题清单 lists them. */
  readonly asked: number;
  readonly batches: readonly string[];
  /** Notes (情况说明) on this unit and period. */
  readonly notes: number;
}

/** A file made here, to be saved by the browser. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface WorkspaceFileFacts {
  readonly isEncrypted: boolean;
  readonly madeAt: string;
  readonly batches: number;
  readonly bytes: number;
}
