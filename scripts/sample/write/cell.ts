/** What a cell of a written file holds. A serial is a date cell of a spreadsheet. */
export type Cell = string | number | null | { readonly serial: number; readonly format: string };

export interface Merge {
  /** 0-based, inclusive. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet to be written. */
export interface SheetDraft {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly Merge[];
}
