import type { Question } from '#analyses/analysis.ts';
import type { DimensionId } from '#analyses/plan/definition.ts';
import type { CellValue, StatTable, TableRow } from '#core/table.ts';
import type { LookupFigure, LookupFormat } from '../api/lookup.ts';
import { type ClassTable, headcountTable, type NumberTable } from './asked-table.ts';
import type { Scope } from './reading.ts';

/** Tables that were counted under the same conditions. */
export interface Counted {
  readonly question: Question;
  readonly tables: ReadonlyMap<string, StatTable>;
  /** Below this base nothing is claimed. */
  readonly minBase: number;
}

const WHOLE = '全部';
export const WHOLE_NAME = '全市';

export function scopeName(scope: Scope): string {
  return scope.type === '全部' ? WHOLE_NAME : scope.name;
}

/** The scope as rows have it; several units together are everybody under their own conditions. */
function scopeWhere(scope: Scope): { readonly scope_type: string; readonly scope: string } {
  return scope.type === '层级' || scope.type === '单位'
    ? { scope_type: scope.type, scope: scope.name }
    : { scope_type: WHOLE, scope: WHOLE };
}

const scoped = new WeakMap<StatTable, ReadonlyMap<string, TableRow[]>>();

const scopeKey = (type: unknown, scope: unknown) => `${String(type)}/${String(scope)}`;

/** Rows of every scope of a table, put together once: thousands of units are read one after another. */
function byScope(table: StatTable): ReadonlyMap<string, TableRow[]> {
  const known = scoped.get(table);
  if (known) return known;
  const rows = new Map<string, TableRow[]>();
  for (const row of table.rows) {
    const key = scopeKey(row['scope_type'], row['scope']);
    const own = rows.get(key);
    if (own) own.push(row);
    else rows.set(key, [row]);
  }
  scoped.set(table, rows);
  return rows;
}

function rowsOf({ tables }: Counted, id: string, scope: Scope): readonly TableRow[] {
  const table = tables.get(id);
  const where = scopeWhere(scope);
  return (table && byScope(table).get(scopeKey(where.scope_type, where.scope))) ?? [];
}

const numberIn = (row: TableRow | undefined, measure: string): number | null => {
  const value = row?.[measure];
  return typeof value === 'number' ? value : null;
};

function drillTo(
  scope: Scope,
  table: string,
  measure: string,
  values: Readonly<Record<string, readonly CellValue[]>>,
) {
  const where = Object.fromEntries(Object.entries(scopeWhere(scope)).map(([name, value]) => [name, [value]]));
  return { table, measure, where: { ...where, ...values } };
}

/** The people of several classes as everybody under one more condition. */
function takenTogether(
  { question }: Counted,
  dimension: DimensionId,
  values: readonly CellValue[],
  scope: Scope,
): LookupFigure['together'] {
  const { definition, n } = headcountTable();
  return {
    cell: { table: definition.id, where: scopeWhere(scope), measure: n },
    question: { ...question, filters: [...question.filters, { dimension, values }] },
  };
}

export interface Shown {
  readonly label: string;
  readonly isAsked: boolean;
}

/** People of some classes, and their share of those whose class is known. */
export function classFigure(
  counted: Counted,
  { definition, dimension, column, n, known, share }: ClassTable,
  values: readonly CellValue[],
  scope: Scope,
  format: Extract<LookupFormat, 'share' | 'count'>,
  shown: Shown,
): LookupFigure {
  const rows = rowsOf(counted, definition.id, scope);
  const within = rows.filter((row) => values.includes(row[column] ?? null));
  const people = within.reduce((sum, row) => sum + (numberIn(row, n) ?? 0), 0);
  const base = numberIn(rows[0], known) ?? 0;
  const isSmall = base > 0 && base < counted.minBase;
  const claimed = base === 0 || isSmall ? null : people / base;
  return {
    ...shown,
    ...{ format, unit: format === 'count' ? '人' : '', value: format === 'count' ? people : claimed },
    ...{ n: people, known: base, isSmall, question: counted.question },
    drill: drillTo(scope, definition.id, format === 'count' ? n : share, { [column]: [...values] }),
    together: values.length > 1 ? takenTogether(counted, dimension, values, scope) : null,
  };
}

function formatOf({ measure }: NumberTable): LookupFormat {
  if (measure.unit === '%') return 'share';
  return measure.expression.op === 'extreme' ? 'number' : 'years';
}

/** One number of all people of a scope. */
export function numberFigure(counted: Counted, table: NumberTable, scope: Scope, shown: Shown): LookupFigure {
  const { definition, measure, known } = table;
  const [row] = rowsOf(counted, definition.id, scope);
  const base = known === null ? null : (numberIn(row, known) ?? 0);
  const isSmall = base !== null && base > 0 && base < counted.minBase;
  return {
    ...shown,
    ...{ format: formatOf(table), unit: measure.unit || (/（(.+)）$/.exec(measure.label)?.[1] ?? '') },
    ...{ value: isSmall ? null : numberIn(row, measure.name), n: null, known: base, isSmall },
    ...{ question: counted.question, drill: drillTo(scope, definition.id, measure.name, {}), together: null },
  };
}

/** Everybody of a scope. */
export function headcountFigure(
  counted: Counted,
  { definition, n }: { readonly definition: { readonly id: string }; readonly n: string },
  scope: Scope,
  shown: Shown,
): LookupFigure {
  const people = numberIn(rowsOf(counted, definition.id, scope)[0], n) ?? 0;
  return {
    ...shown,
    ...{ format: 'count', unit: '人', value: people, n: people, known: null, isSmall: false },
    ...{ question: counted.question, drill: drillTo(scope, definition.id, n, {}), together: null },
  };
}

/** Units that have rows in a table. */
export function unitsIn({ tables }: Counted, table: string): readonly string[] {
  const rows = tables.get(table)?.rows ?? [];
  const units = rows.flatMap((row) => (row['scope_type'] === '单位' ? [String(row['scope'])] : []));
  return [...new Set(units)];
}

/** Classes of a table's column that a scope has rows of, in the table's order. */
export function classesIn(
  counted: Counted,
  { definition, column }: ClassTable,
  scope: Scope,
): readonly CellValue[] {
  return rowsOf(counted, definition.id, scope).map((row) => row[column] ?? null);
}
