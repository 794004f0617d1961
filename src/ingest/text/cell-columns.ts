import type { TextTally } from './column-tally.ts';

/** A column of few words: for each record the place of its word, from 1 on, or 0 where the cell is empty. */
export interface WordCells {
  readonly words: readonly string[];
  readonly codes: Uint16Array<ArrayBuffer>;
}

/** Any other column: its cells one after another in UTF-8. */
export interface TextCells {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each cell begins, and where the last one ends. */
  readonly bounds: Int32Array<ArrayBuffer>;
  /** Some cells are empty. */
  readonly hasBlanks: boolean;
}

export type CellColumn = WordCells | TextCells;

/** The cells of a regular text, by column, its heading among them. */
export interface CellColumns {
  readonly records: number;
  readonly columns: readonly CellColumn[];
}

/** The cells of a regular text, counted and kept. */
export interface TalliedText {
  readonly tally: TextTally;
  /** null once they went into the engine: they are as large as the text. */
  cells: CellColumns | null;
}

export const isWordCells = (column: CellColumn): column is WordCells => 'words' in column;

/** What the cells lie in, to be handed to another thread. */
export function buffersOf({ columns }: CellColumns): ArrayBuffer[] {
  return columns.flatMap((column) =>
    isWordCells(column) ? [column.codes.buffer] : [column.bytes.buffer, column.bounds.buffer],
  );
}
