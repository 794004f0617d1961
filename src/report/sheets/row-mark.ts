import { toComparable } from './comparable.ts';

/** What a row of an issue list is about, and short sums of what it showed when it was sent. */
export interface RowMark {
  readonly batch: string;
  readonly row: number | null;
  readonly field: string | null;
  readonly column: string | null;
  readonly value: string;
  readonly keys: readonly (readonly [heading: string, sum: string])[];
}

const PREFIX = 'zgj1:';

export function printMark({ batch, row, field, column, value, keys }: RowMark): string {
  return PREFIX + JSON.stringify([batch, row, field, column, value, keys]);
}

/** Null for anything else than a whole mark. */
export function parseMark(text: string): RowMark | null {
  if (!text.startsWith(PREFIX)) return null;
  try {
    return toMark(JSON.parse(text.slice(PREFIX.length)));
  } catch {
    return null;
  }
}

function toMark(parsed: unknown): RowMark | null {
  if (!Array.isArray(parsed) || parsed.length !== 6) return null;
  const [batch, row, field, column, value, keys] = parsed as unknown[];
  if (typeof batch !== 'string' || typeof value !== 'string' || !Array.isArray(keys)) return null;
  if (row !== null && typeof row !== 'number') return null;
  if (!isTextOrNull(field) || !isTextOrNull(column) || !keys.every(isPair)) return null;
  return { batch, row, field, column, value, keys };
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}

/** A short sum of a cell's text (FNV-1a, 32 bits): tells whether it was changed, not who did. */
export function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (const character of toComparable(text)) {
    sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (sum >>> 0).toString(36);
}
