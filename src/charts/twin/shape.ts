/** A figure as a table to read or copy; the first column names the line. */
export interface Twin {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const NO_TWIN: Twin = { headings: [], rows: [] };
