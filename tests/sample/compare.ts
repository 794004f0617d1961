import { plainCount, type PlainCount, type PlainSource } from './plain-count.ts';
import type { PlainCell, PlainRow, PlainTable } from './plain-tables.ts';

const TOLERANCE = 1e-12;

/** The part of results.json that is compared. */
export interface ResultsJson {
  readonly asOf: string;
  readonly sources: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly kind?: string | null;
    readonly rowsIn: number;
    readonly rowsLoaded: number;
    readonly rowsSetAside: number;
  }[];
  readonly tables: Readonly<Record<string, { readonly rows: readonly PlainRow[] }>>;
}

/**
 * Throws with the first cell in which a run over the sample's rosters (with or without the other files of
 * data/, as of 2026-10-31) differs from the plain count of the same folder. Rows with n = 0 may be left out.
 */
export function compareWithResults(results: ResultsJson, folder: string): void {
  if (results.asOf !== '2026-10-31') throw new Error(`asOf: ${results.asOf}, expected 2026-10-31`);
  const expected: PlainCount = plainCount(folder);
  for (const source of expected.sources) compareSource(results, source);
  for (const [name, table] of Object.entries(expected.tables)) {
    const found = results.tables[name];
    if (!found) throw new Error(`${name}: no such table`);
    compareTable(name, table, found.rows);
  }
}

function compareSource(results: ResultsJson, expected: PlainSource): void {
  const where = `${expected.path} ${expected.sheet ?? ''}`;
  // Results name a file relative to the argument, which may be data/, data/rosters or the file itself.
  const found = results.sources.find(
    ({ file, sheet }) => `/${expected.path}`.endsWith(`/${file}`) && sheet === expected.sheet,
  );
  if (!found) throw new Error(`${where}: no such source`);
  for (const count of ['rowsIn', 'rowsLoaded', 'rowsSetAside'] as const) {
    if (found[count] !== expected[count]) {
      throw new Error(`${where} ${count}: ${found[count]}, expected ${expected[count]}`);
    }
  }
}

export function compareTable(name: string, expected: PlainTable, rows: readonly PlainRow[]): void {
  const keyOf = (row: PlainRow): string => expected.dims.map((dim) => `${dim}=${row[dim]}`).join(' ');
  const found = new Map<string, PlainRow>();
  for (const row of rows) {
    const key = keyOf(row);
    if (found.has(key)) throw new Error(`${name} ${key}: stands there twice`);
    found.set(key, row);
  }
  for (const row of expected.rows) {
    const key = keyOf(row);
    const other = found.get(key);
    if (!other) throw new Error(`${name} ${key}: missing, expected n = ${row['n']}`);
    for (const measure of expected.measures) {
      const [a, b] = [other[measure], row[measure]];
      if (!isSame(a, b)) throw new Error(`${name} ${key} ${measure}: ${a}, expected ${b}`);
    }
    found.delete(key);
  }
  for (const [key, row] of found) {
    if (row['n'] !== 0) throw new Error(`${name} ${key}: n = ${row['n']}, expected no such row`);
  }
}

function isSame(a: PlainCell | undefined, b: PlainCell | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= TOLERANCE;
  return a === b;
}
