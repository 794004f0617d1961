/** What a piece of an Arrow column says of its NULLs. */
interface Nulls {
  readonly nullCount: number;
  readonly nullBitmap: Uint8Array;
  readonly offset: number;
}

/** Tells which rows are NULL; Arrow's own `getValid` asks for the type at every row. */
export function nullsOf({ nullCount, nullBitmap, offset }: Nulls): ((row: number) => boolean) | null {
  if (nullCount === 0) return null;
  return (row) => (((nullBitmap[(offset + row) >> 3] ?? 0) >> ((offset + row) & 7)) & 1) === 0;
}
