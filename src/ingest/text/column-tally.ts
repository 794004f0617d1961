/**
 * What one pass over a regular text found in a column. The cells are those that the engine has: quotes
 * taken away, an empty one (quoted or not) no cell at all.
 */
export interface ColumnTally {
  /** Distinct cells in the order of their first records. */
  readonly cells: readonly string[];
  /** How many records have the cell. */
  readonly counts: Int32Array;
  /** 1-based number of the first record that has the cell. */
  readonly firsts: Int32Array;
  readonly blanks: number;
  /** Cells that are plain IDs: counted, never listed. */
  readonly ids: number;
  /** True when none of those IDs was counted twice. */
  readonly idsDiffer: boolean;
  /** In a column with very many distinct cells: plain names, counted and not listed. */
  readonly names: number;
}

export interface TextTally {
  /** 1-based number of the first record that was looked at. */
  readonly firstRecord: number;
  readonly records: number;
  /** null: too many distinct cells, or some that the engine might read otherwise. */
  readonly columns: readonly (ColumnTally | null)[];
  /** 1-based numbers of the records that may have the very cells of another; no other record has. */
  readonly repeated: Int32Array;
}
