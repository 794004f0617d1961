import type { TalliedText } from './text/cell-columns.ts';
import type { Encoding } from '#core/encoding.ts';
import type { IsoDate } from '#core/month.ts';

/**
 * One cell as text, exactly as the source shows it (a date-formatted spreadsheet cell is `YYYY-MM-DD`
 * or `YYYY-MM-DD hh:mm:ss`). What kind of cell it was is in `RawRow.kinds`.
 */
export type RawCell = string;

/** t text, n number, d date, b boolean, e error value, - empty. Text files have only t and -. */
export type CellKind = 't' | 'n' | 'd' | 'b' | 'e' | '-';

export interface RawRow {
  /** 1-based row as a spreadsheet would show it; the record number in text files, blank records counted. */
  readonly number: number;
  readonly cells: readonly RawCell[];
  /** One letter a cell; absent where every cell is text (text files). */
  readonly kinds?: string;
  readonly hidden?: boolean;
}

/** 1-based inclusive rows, 0-based inclusive columns. */
export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * A text file proved regular by a byte scan: from record `firstRecord` on every record has `fields`
 * fields, none is blank, quotes are sane. Such a file is handed to the engine as it is.
 */
export interface RegularText {
  readonly blob: Blob;
  readonly delimiter: string;
  /** How records end. */
  readonly newline: '\n' | '\r\n';
  readonly fields: number;
  /** Lines before the first record of the heading. */
  readonly skipLines: number;
  /** 1-based record number of the first record after the skipped lines. */
  readonly firstRecord: number;
  /** Byte offsets, at ends of records, at which a large text is cut into pieces. */
  readonly cuts: readonly number[];
}

export type SheetBody =
  | { readonly kind: 'rows'; readonly rows: readonly RawRow[] }
  | {
      readonly kind: 'regular';
      readonly text: RegularText;
      /** null: the text is too large for its cells to be kept. */
      readonly tallied: TalliedText | null;
    };

export interface RawSheet {
  /** null for text files. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly encoding: Encoding | null;
  /** The first records (at most HEAD_ROWS): what detection and preview look at. */
  readonly head: readonly RawRow[];
  /** Non-blank and blank records of the source together. */
  readonly recordCount: number;
  readonly columnCount: number;
  readonly merges: readonly MergedRange[];
  /** 0-based columns that the spreadsheet hides; absent when there are none. */
  readonly hiddenColumns?: readonly number[];
  /** True in workbooks that count days from 1904. */
  readonly is1904?: boolean;
  readonly body: SheetBody;
  /** Where each row is a file of its own (任免审批表): their paths, by row from the first data row on. */
  readonly members?: readonly string[];
  /** The day that the source itself says it is about, where it does so outside its rows (计算年龄时间 of forms). */
  readonly asOf?: IsoDate;
}

export const HEAD_ROWS = 200;

/** A file handed in; `path` is relative to what was dropped or named, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly blob: Blob;
  /** Last modification in epoch milliseconds, only ever shown as a suggestion. */
  readonly modified?: number;
}
