import type { MonthIndex } from '#core/month.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import { rowsAt, rowsByScope } from '../scope-counts.ts';
import type { StockCell } from './advance.ts';
import type { Intake } from './suppositions.ts';

export const HEADCOUNT = 'structure.headcount';

/** When people are counted and the months at which the steps from there on end. */
export interface Calendar {
  readonly from: MonthIndex;
  readonly ends: readonly MonthIndex[];
  /** Month at which the ages by which people are told apart are taken. */
  readonly ageAt: MonthIndex;
}

/** Rows of a counted table in one scope. */
export type ReadRows = (id: string) => readonly TableRow[];

/** What people are told apart by on their way: their age or their education; null is not known. */
export interface Kind<C> {
  /** Counted tables that its stock is put together from. */
  readonly tables: readonly string[];
  readonly stock: (rows: ReadRows, calendar: Calendar) => readonly StockCell<C>[];
  /** Parts of one person who comes, `older` years before the ages are taken. */
  readonly come: (intake: Intake, older: number) => readonly (readonly [C, number])[];
}

export const numberOf = (row: TableRow | undefined, column: string): number => Number(row?.[column] ?? 0);

/** Adds up cells by step and class, so that what is known can be taken off what there is. */
export class Tally<C> {
  private readonly steps = new Map<number | null, Map<C, number>>();

  add(leaves: number | null, of: C, n: number): void {
    const classes = this.steps.get(leaves) ?? new Map<C, number>();
    this.steps.set(leaves, classes.set(of, (classes.get(of) ?? 0) + n));
  }

  list(): readonly StockCell<C>[] {
    return [...this.steps].flatMap(([leaves, classes]) =>
      [...classes].flatMap(([of, n]) => (n === 0 ? [] : [{ leaves, of, n }])),
    );
  }
}

/** The step in which somebody is gone who retires in this month; null after the last. */
export function stepOf(retires: MonthIndex, { ends }: Calendar): number | null {
  const step = ends.findIndex((end) => retires <= end);
  return step === -1 ? null : step;
}

/** Units are not projected: of a few people each, and many. */
export function withoutUnits(table: StatTable): StatTable {
  return { ...table, rows: table.rows.filter((row) => row['scope_type'] !== '单位') };
}

/** Reads scope after scope out of counted tables. */
export function scopeReader(
  table: (id: string) => StatTable,
  ids: readonly string[],
): (scope: TableRow) => ReadRows {
  const groups = new Map(ids.map((id) => [id, rowsByScope(withoutUnits(table(id)))]));
  return (scope) => (id) => rowsAt(groups.get(id) ?? new Map<string, readonly TableRow[]>(), scope);
}

/** What the whole has beyond its parts: people of no level. */
export function remainder<C>(
  whole: readonly StockCell<C>[],
  parts: readonly StockCell<C>[],
): readonly StockCell<C>[] {
  const tally = new Tally<C>();
  for (const { leaves, of, n } of whole) tally.add(leaves, of, n);
  for (const { leaves, of, n } of parts) tally.add(leaves, of, -n);
  return tally.list();
}
