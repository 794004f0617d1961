import { isHidden, type StatTable, type TableRow } from '#core/table.ts';

/** A number, what is kept back (—), or what is not there. */
export type Value = number | 'hidden' | null;

export function valueAt(table: StatTable, row: TableRow | undefined, measure: string): Value {
  const value = row?.[measure];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return row && isHidden(table, row, measure) ? 'hidden' : null;
}

/** The same of a count, of which an absent row is nobody. */
export function countOf(table: StatTable, row: TableRow | undefined, measure: string): Value {
  return row === undefined ? 0 : valueAt(table, row, measure);
}

export const isNumber = (value: Value): value is number => typeof value === 'number';

/** Known values, from the greatest; then what is kept back or missing, as it stood. */
export function byValue<T>(items: readonly T[], valueOf: (item: T) => Value): readonly T[] {
  const known = items.filter((item) => isNumber(valueOf(item)));
  const others = items.filter((item) => !isNumber(valueOf(item)));
  const size = (item: T) => Number(valueOf(item));
  return [...known.sort((a, b) => size(b) - size(a)), ...others];
}
