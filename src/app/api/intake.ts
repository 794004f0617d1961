import type { Encoding } from '#core/encoding.ts';
import type { IssueCode, Severity } from '#core/issue.ts';
import type { IsoDate } from '#core/month.ts';
import type { ColumnMapping } from '#datasets/kind.ts';

/** A table of a sheet that was read and staged, waiting for the person to confirm it. */
export interface Draft {
  readonly id: string;
  readonly file: string;
  readonly sheet: string | null;
  /** How many files (任免审批表) the table was put together from; 1 for an ordinary one. */
  readonly files: number;
  /** 1-based place among the tables of its sheet, and how many there are. */
  readonly table: number;
  readonly tablesOnSheet: number;
  readonly bytes: number;
  readonly readMs: number;
  readonly encoding: Encoding | null;
  /** Recognised kind; null is 暂不识别. */
  readonly kind: string | null;
  readonly kindLabel: string | null;
  readonly confidence: number;
  readonly headerRows: readonly number[];
  readonly headerConfidence: number;
  readonly range: TableRange;
  /** True for a table that describes a day (a roster): it needs an as-of date. */
  readonly isDated: boolean;
  readonly asOf: IsoDate | null;
  /** Where `asOf` was found: 填报日期, 文件名, 工作表名; null when it is only a suggestion. */
  readonly asOfSource: string | null;
  /** Fields said once for the whole sheet: 时期, 对象类型. */
  readonly sheetwide: readonly SheetwideChoice[];
  readonly preview: SheetPreview;
  readonly columns: readonly DraftColumn[];
  /** Columns that become rows (one per dimension or period). */
  readonly wide: readonly WideChoice[];
  /** Required fields that no column was found for. */
  readonly missing: readonly FieldChoice[];
  /** How many things the person must still say before this can be imported. */
  readonly questions: number;
  /** True when a mapping the person once confirmed was used again. */
  readonly isRemembered: boolean;
  /** Present once staged in the engine. */
  readonly counts: RowCounts | null;
  readonly issues: readonly IssueGroup[];
  /** Cells changed and rows decided by the person so far. */
  readonly edits: number;
  /** Earlier batch, or table still waiting, with the same bytes. */
  readonly duplicateOf: string | null;
  /** Batch that importing this one takes the place of (重新对应, 替换). */
  readonly replaces: string | null;
  /** Loaded batches that this one may be a newer version of, the likeliest first. */
  readonly mayReplace: readonly { readonly batch: string; readonly label: string }[];
  /** A 预填核对表 that came back: what differs from what was sent. */
  readonly differences: RosterDifferences | null;
}

/** 1-based last row of data (null: to the end) and 0-based columns of the table on its sheet. */
export interface TableRange {
  readonly lastDataRow: number | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface SheetwideChoice extends FieldChoice {
  readonly value: string | null;
  /** 标题, 工作表名, 文件名, 本人填写; null while there is no value. */
  readonly source: string | null;
  /** Without a value the table cannot be imported. */
  readonly isAsked: boolean;
  readonly choices: readonly string[];
}

export interface WideChoice {
  readonly index: number;
  readonly letter: string;
  readonly heading: string;
  /** e.g. 指标 项目建设 · 时期 2026年9月 */
  readonly says: readonly { readonly label: string; readonly value: string }[];
}

export interface RosterDifferences {
  readonly against: string;
  readonly changed: readonly {
    readonly row: number;
    readonly name: string;
    readonly column: string;
    readonly was: string;
    readonly now: string;
  }[];
  readonly missing: readonly { readonly name: string }[];
  readonly added: readonly { readonly row: number; readonly name: string }[];
  /** Sentences about what could not be compared. */
  readonly problems: readonly string[];
}

export interface SheetPreview {
  /** The first rows as they stand, heading included. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  readonly columnCount: number;
  readonly merges: readonly {
    readonly row: number;
    readonly firstColumn: number;
    readonly lastColumn: number;
  }[];
}

export interface DraftColumn extends ColumnMapping {
  /** A, B, C … */
  readonly letter: string;
  /** Distinct values, the most frequent first. */
  readonly samples: readonly string[];
  /** Rows of each sample; null where not all were counted, or each stands once. */
  readonly sampleRows: readonly number[] | null;
  /** Distinct source spellings and distinct values made of them, once staged. */
  readonly spellings: number | null;
  readonly values: number | null;
}

export interface FieldChoice {
  readonly field: string;
  readonly label: string;
  /** Values of a closed list. */
  readonly choices?: readonly string[];
}

export interface RowCounts {
  readonly read: number;
  readonly loaded: number;
  readonly setAside: number;
}

/** Issues of one code, column and message together. */
export interface IssueGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly column: string | null;
  readonly message: string;
  /** Cells or rows concerned. */
  readonly count: number;
  /** The first rows concerned, at most 20. */
  readonly rows: readonly number[];
  /** A few of the values found. */
  readonly values: readonly string[];
  /** For value.unified: what a value became. */
  readonly became: string | null;
}

/** A file that could not be read, or a sheet that is no table. */
export interface Refusal {
  readonly id: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly code: IssueCode;
  readonly message: string;
  /** Encodings a person may choose between, with the first lines in each. */
  readonly candidates: readonly { readonly encoding: Encoding; readonly preview: string }[];
}

/** A 问题清单 that came back: each line that says what a cell should be. */
export interface ReturnedList {
  readonly id: string;
  readonly file: string;
  readonly corrections: readonly ReturnedCorrection[];
  /** Sentences about lines that could not be understood. */
  readonly problems: readonly string[];
  /** What was answered without a correction, in words. */
  readonly replies: readonly string[];
}

export interface ReturnedCorrection {
  readonly batch: string;
  readonly batchLabel: string;
  readonly row: number;
  readonly column: string;
  readonly was: string;
  readonly now: string;
  readonly note: string;
  /** Why it is not applied (the cell holds something else by now); null when it will be. */
  readonly refused: string | null;
}

/** Rows of a draft or a batch, to look at and to put right. `place` is the id of either. */
export interface SheetRowsRequest {
  readonly place: string;
  readonly which:
    /** Rows concerned by issues of a code (and column, message where given). */
    | {
        readonly how: 'issue';
        readonly code: IssueCode;
        readonly column: string | null;
        readonly message: string | null;
      }
    /** Rows not loaded, whatever the reason. */
    | { readonly how: 'set-aside' }
    /** Rows the person changed or decided. */
    | { readonly how: 'edited' }
    | { readonly how: 'rows'; readonly rows: readonly number[] };
  readonly offset: number;
  readonly limit: number;
}

export interface SheetRows {
  readonly total: number;
  readonly headings: readonly {
    readonly index: number;
    readonly heading: string;
    readonly field: string | null;
  }[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly row: number;
  /** Of which file, where each row is a file of its own. */
  readonly file: string | null;
  readonly cells: readonly SheetCell[];
  readonly issues: readonly {
    readonly code: IssueCode;
    readonly severity: Severity;
    readonly column: string | null;
    readonly message: string;
  }[];
  readonly isLoaded: boolean;
  readonly decision: RowDecision | null;
  /** Rows that share a key carry the same text; they are shown side by side. */
  readonly group: string | null;
}

export interface SheetCell {
  readonly index: number;
  /** As the file has it. */
  readonly original: string;
  /** What the person put in its place; null when nothing. */
  readonly edited: string | null;
}

export type RowDecision = 'load' | 'set-aside';

export interface CellEdit {
  readonly row: number;
  /** 0-based column of the sheet. */
  readonly column: number;
  /** null takes the edit back. */
  readonly text: string | null;
}

export interface KindFacts {
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly question: string;
}
