import type { MarkedObject } from '#core/figure.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import type { Drill } from '../mark.ts';
import { nameOf, type Tone } from './rank-words.ts';

/** Thick lines at most; whoever else asks for one has a thin one. */
const MOST_THICK = 2;

export interface Marking {
  readonly tone: Tone;
  readonly thick: boolean;
}

const PLAIN: Marking = { tone: 'grey', thick: false };

/** How each object is marked: of those that rose or are told of, the first two are thick. */
export function markings(marked: readonly MarkedObject[]): (object: string) => Marking {
  const found = new Map<string, Marking>();
  let thick = 0;
  for (const { object, tone } of marked) {
    if (found.has(object)) continue;
    const isThick = tone !== 'lead' && thick < MOST_THICK;
    if (isThick) thick += 1;
    found.set(object, { tone, thick: isThick });
  }
  return (object) => found.get(object) ?? PLAIN;
}

/** The row of each value of a dimension, in the order of the rows; of two with the same the first. */
export function rowsByName(rows: readonly TableRow[], dim: string): ReadonlyMap<string, TableRow> {
  const found = new Map<string, TableRow>();
  for (const row of rows) {
    const name = nameOf(row[dim]);
    if (!found.has(name)) found.set(name, row);
  }
  return found;
}

/** Rows with all of the given values. */
export function rowsWhere(rows: readonly TableRow[], where: TableRow): readonly TableRow[] {
  let kept = rows;
  for (const [dim, value] of Object.entries(where)) kept = kept.filter((row) => row[dim] === value);
  return kept;
}

/** What is behind one cell, whatever its value: a score of 0 has its rows too. None where nothing was reported. */
export function drillOfRow(table: StatTable, row: TableRow | undefined, measure: string): Drill | null {
  const value = row?.[measure] ?? null;
  if (!row || value === null) return null;
  return {
    table: table.id,
    measure,
    where: Object.fromEntries(table.dims.map((dim) => [dim, [row[dim] ?? null]])),
  };
}
