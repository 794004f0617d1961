import type { StatTable, TableRow } from '#core/table.ts';
import type { FindTable } from '../../query/find-table.ts';
import type { Meaning, Meanings, ValuedCell } from './published-cells.ts';

/** A row of the file, and what its values are. */
export interface PublishedRow {
  readonly table: string;
  readonly row: TableRow;
  readonly meanings: ReadonlyMap<string, Meaning>;
}

/** A count in the file: of one cell, or of several together. */
export interface PublishedCount {
  readonly key: string;
  readonly cells: readonly ValuedCell[];
  readonly value: number;
}

export function countOf(meaning: Meaning | undefined): PublishedCount | null {
  if (meaning?.kind !== 'counts') return null;
  const { cells } = meaning;
  const keys = cells.map(({ key }) => key).sort();
  const value = cells.reduce((sum, each) => sum + each.value, 0);
  return { key: keys.length === 1 ? (keys[0] ?? '') : `sum:${keys.join(' + ')}`, cells, value };
}

export const isSum = ({ cells }: PublishedCount): boolean => cells.some(({ of }) => of.includes(' sum '));

export function publishedRows(
  tables: ReadonlyMap<string, Pick<StatTable, 'rows'>>,
  meanings: Meanings,
): readonly PublishedRow[] {
  return [...tables].flatMap(([table, { rows }]) =>
    rows.map((row) => ({ table, row, meanings: meanings.of(table, row) })),
  );
}

/** What counts are shares of in the words of the tables. */
const BASES: Readonly<Record<string, readonly string[]>> = {
  n: ['known', 'people'],
  trained: ['people'],
  met: ['people'],
};

/** Which measure is a share of which in a row of the table. */
export function sharesOf(find: FindTable, table: string): readonly (readonly [of: string, base: string])[] {
  const found = find(table);
  if (found.kind === 'counted') {
    return found.table.measures.flatMap(({ expression }) =>
      expression.op === 'ratio' ? [[expression.numerator, expression.denominator] as const] : [],
    );
  }
  if (found.table.shares) return found.table.shares;
  const names = found.table.measures.map(({ name }) => name);
  return names.flatMap((name) =>
    (BASES[name] ?? []).filter((base) => names.includes(base)).map((base) => [name, base] as const),
  );
}
