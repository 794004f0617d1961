import type { Question } from '#analyses/analysis.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import type { LookupFigure } from '../../api/lookup.ts';
import { scopeName } from '../counted.ts';
import type { Scope } from '../reading.ts';
import { matches, rowScope, type Told, type ToldCell } from './told.ts';

/** The tables of a question about derived numbers, under its conditions. */
export interface ToldTables {
  readonly question: Question;
  readonly tables: ReadonlyMap<string, StatTable>;
  readonly minBase: number;
}

const numberIn = (row: TableRow | undefined, name: string | null): number | null => {
  const value = name === null ? undefined : row?.[name];
  return typeof value === 'number' ? value : null;
};

export function rowOf(
  { tables }: ToldTables,
  { table, where }: ToldCell,
  scope: Scope,
): TableRow | undefined {
  const at = rowScope(scope);
  return at === null ? undefined : tables.get(table)?.rows.find((row) => matches(row, { ...at, ...where }));
}

/** The scope is in the table although not with this very row: nobody is of it. */
function isNone(told: Told, { tables }: ToldTables, { table }: ToldCell, scope: Scope): boolean {
  const at = rowScope(scope);
  const rows = tables.get(table)?.rows ?? [];
  return (
    told.absentIsNone && at !== null && rows.some((row) => matches(row, at) && Number(row['n'] ?? 0) > 0)
  );
}

/** A number of a scope with the very cell that it stands in; null where the table has none. */
export function toldFigure(
  told: Told,
  from: ToldTables,
  cell: ToldCell,
  scope: Scope,
  isAsked = false,
): LookupFigure | null {
  const row = rowOf(from, cell, scope);
  const at = rowScope(scope);
  const none = !row && isNone(told, from, cell, scope);
  if (at === null || (!row && !none)) return null;
  const dims = from.tables.get(cell.table)?.dims ?? [];
  const place: TableRow = { ...at, ...cell.where };
  const named = dims.length > 0 && row ? dims : Object.keys(place);
  const where = Object.fromEntries(named.map((name) => [name, [row?.[name] ?? place[name] ?? null]]));
  const known = numberIn(row, cell.known);
  const isSmall = cell.format === 'share' && known !== null && known > 0 && known < from.minBase;
  const value = none ? 0 : numberIn(row, cell.measure);
  return {
    label: `${scopeName(scope)}${told.mark === undefined ? '' : `（${told.mark}）`}`,
    ...{ format: cell.format, unit: cell.unit, isSmall, isAsked },
    ...{ value: isSmall ? null : value, n: none ? 0 : numberIn(row, cell.n), known },
    ...{
      drill: { table: cell.table, measure: cell.measure, where },
      question: from.question,
      together: null,
    },
  };
}

/** Units that the table has rows of. */
export function unitsTold({ tables }: ToldTables, { table }: ToldCell): readonly string[] {
  const rows = tables.get(table)?.rows ?? [];
  return [...new Set(rows.flatMap((row) => (row['scope_type'] === '单位' ? [String(row['scope'])] : [])))];
}
