import type { ShownTable } from './shown-table.ts';

/** What a reader is asked to do with one file. */
export interface Question {
  readonly path: string;
  /** Name under which the file is handed in, when it is not its own. */
  readonly name?: string;
  /** Bytes to read instead of the file's, in base64. */
  readonly content?: string;
  /** Whether the rows themselves are wanted, or only what became of the file. */
  readonly rows: boolean;
}

export interface SheetAnswer {
  readonly name: string | null;
  readonly encoding: string | null;
  readonly hidden: boolean;
  /** Every row of the sheet with its number, as read. */
  readonly raw: readonly (readonly [number, readonly string[]])[];
  readonly table: ShownTable | null;
}

/** What became of one file. */
export interface Answer {
  readonly sheets: readonly SheetAnswer[];
  readonly refusals: readonly { readonly code: string; readonly message: string }[];
  readonly ms: number;
  /** Set when reading threw, died or did not end in time. */
  readonly failure: string | null;
}
