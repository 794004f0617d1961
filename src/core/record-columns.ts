/** Words by code; −1 where nothing is said. */
export interface WordColumn {
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

/** Loaded records of one dataset kind, a column a field: for what is worked out of single records. */
export interface RecordColumns {
  readonly count: number;
  /** Text and category fields by name; a field that no file has is all unknown. */
  words(field: string): WordColumn;
  /** Number, date and month fields by name; NaN where nothing is said. */
  numbers(field: string): Float64Array;
}

/** Of a kind of which nothing is loaded. */
export const NO_RECORDS: RecordColumns = {
  count: 0,
  words: () => ({ codes: new Int32Array(0), words: [] }),
  numbers: () => new Float64Array(0),
};

export function wordAt({ codes, words }: WordColumn, row: number): string | null {
  return words[codes[row] ?? -1] ?? null;
}
