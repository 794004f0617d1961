/** Counts of one source as the product must report them. */
export interface ExpectedSource {
  /** Null for text files. */
  readonly sheet: string | null;
  /** Null for a sheet that is no table. */
  readonly kind: string | null;
  readonly rowsIn: number;
  readonly rowsLoaded: number;
  readonly rowsSetAside: number;
}

export interface SampleFile {
  /** Under data/, ASCII, so that any server can name it. */
  readonly path: string;
  /** What the office calls it. */
  readonly name: string;
  /** True for a roster of a year before. */
  readonly history: boolean;
  readonly bytes: Uint8Array;
  readonly sources: readonly ExpectedSource[];
}

export function source(
  sheet: string | null,
  kind: string | null,
  rowsLoaded: number,
  rowsSetAside: number,
): ExpectedSource {
  return { sheet, kind, rowsIn: rowsLoaded + rowsSetAside, rowsLoaded, rowsSetAside };
}
