import { PEOPLE_DIMENSIONS } from '#analyses/plan/people.ts';
import { baseOf } from '#analyses/plan/people.ts';
import { isRecordPopulation, type TableDefinition } from '#analyses/plan/definition.ts';
import { measureOf, SCOPE_DIMENSION, valueIn } from '#analyses/plan/plan.ts';
import type { TableRow } from '#core/table.ts';

/** Any known value. */
export const KNOWN = '*';

/** A class of a dimension: `band=30岁及以下`. */
export type ClassName = string;

/** What a count counts: people of a scope of whom these things hold. */
export interface CountedCell {
  /** Of what: the population, its date, and what is added up. */
  readonly of: string;
  readonly scopeType: string;
  readonly scope: string;
  /** By what the dimension is made of: its class, or `*` where it only has to be known. */
  readonly conditions: ReadonlyMap<string, ClassName>;
}

const PERSONAL_BASES = new Set(PEOPLE_DIMENSIONS.map(({ id }) => baseOf(id).id));

/** True for what is known of a person or not; false for a mark that people have or have not: 参训. */
export const isAttribute = (base: string): boolean => PERSONAL_BASES.has(base);

export function keyOf({ of, scopeType, scope, conditions }: CountedCell): string {
  const said = [...conditions].map(([base, name]) => `${base}:${name}`).sort();
  return [of, scopeType, scope, ...said].join('|');
}

/** Cells of one shape stand in the same tables. */
export function shapeOf({ of, scopeType, conditions }: CountedCell): string {
  const said = [...conditions].map(([base, name]) => `${base}:${name.split('=')[0] ?? ''}`).sort();
  return [of, scopeType, ...said].join('|');
}

/** Learners of whom nothing of their training is asked are people. */
function populationOf({ population }: TableDefinition, bases: Iterable<string>): string {
  return population === 'learners' && [...bases].every(isAttribute) ? 'people' : population;
}

function countingOf(
  table: TableDefinition,
  measure: string,
): { of: string; over: readonly string[]; known: readonly string[] } | null {
  const { expression } = measureOf(table, measure);
  const dims = table.dims.map(({ dimension }) => dimension);
  switch (expression.op) {
    case 'count':
      return { of: '', over: expression.over, known: expression.known ?? [] };
    case 'sum':
      return { of: `sum ${expression.field}`, over: expression.over, known: [] };
    case 'mean':
      return { of: `sum ${expression.of}`, over: dims, known: [expression.of] };
    case 'ratio':
    case 'quantile':
    case 'extreme':
      return null;
  }
}

/** What a measure counts in a row; null for what is worked out of counts, and for tables of no people. */
export function countedCell(
  table: TableDefinition,
  row: TableRow,
  measure: string,
  date: string,
): CountedCell | null {
  const counting = isRecordPopulation(table.population) ? null : countingOf(table, measure);
  if (!counting) return null;
  const conditions = new Map<string, ClassName>();
  for (const id of counting.known) conditions.set(baseOf(id).id, KNOWN);
  for (const id of counting.over) conditions.set(baseOf(id).id, `${id}=${String(valueIn(table, row, id))}`);
  const scopeType = String(row['scope_type'] ?? '全部');
  const population = populationOf(table, conditions.keys());
  return {
    of: [population, date, counting.of].join(' ').trim(),
    scopeType,
    scope: SCOPE_DIMENSION[scopeType] ? String(row['scope']) : '全部',
    conditions,
  };
}

/** The value of what a measure counts: of a mean the sum. */
export function countedValue(table: TableDefinition, row: TableRow, measure: string): number | null {
  const value = row[measure];
  if (typeof value !== 'number') return null;
  if (measureOf(table, measure).expression.op !== 'mean') return value;
  const base = row['known'] ?? row['n'];
  return typeof base === 'number' ? value * base : null;
}
