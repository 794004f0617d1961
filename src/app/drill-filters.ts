import type { Filter } from '#analyses/analysis.ts';
import { findTable } from '#analyses/index.ts';
import { PEOPLE_DIMENSIONS } from '#analyses/plan/people.ts';
import { planRows } from '#analyses/plan/plan.ts';
import type { Population } from '#analyses/plan/populations.ts';
import { drillCells, type Drill } from '#charts/mark.ts';
import type { CellValue } from '#core/table.ts';

export interface DrillFilters {
  readonly filters: readonly Filter[];
  /** False when the people behind the cells are only part of those under the filters. */
  readonly isExact: boolean;
}

/** Populations of people, whom filters may name; those of the training are narrowed by what they are as people. */
const ASKED: readonly Population[] = ['people', 'learners'];

const isOffered = (id: string): boolean => PEOPLE_DIMENSIONS.some((dimension) => dimension.id === id);

/** The people behind cells as filters; null where no filters say who they are, as for a change. */
export function filtersOfDrill(drill: Drill): DrillFilters | null {
  const table = findTable(drill.table)?.definition;
  if (!table || !ASKED.includes(table.population)) return null;
  const values = new Map<string, Set<CellValue>>();
  let isExact = true;
  for (const { where, measure } of drillCells(drill)) {
    // Who is behind a cell does not depend on the date or the other filters.
    const { equal, known } = planRows(table, where, measure, { asOf: '', filters: [] });
    isExact &&= known.every((id) => id in equal) && Object.keys(equal).every(isOffered);
    for (const [id, value] of Object.entries(equal).filter(([each]) => isOffered(each)))
      values.set(id, (values.get(id) ?? new Set()).add(value));
  }
  if (values.size === 0) return null;
  return { filters: [...values].map(([dimension, set]) => ({ dimension, values: [...set] })), isExact };
}

/** Filters with others added; where both speak of a dimension, the added ones hold. */
export function withFilters(filters: readonly Filter[], added: readonly Filter[]): readonly Filter[] {
  const kept = filters.filter(({ dimension }) => !added.some((filter) => filter.dimension === dimension));
  return [...kept, ...added];
}
