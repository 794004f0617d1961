import type { Filter } from '#analyses/analysis.ts';
import { ANALYSES, findTable } from '#analyses/index.ts';
import { planRows } from '#analyses/plan/plan.ts';
import { drillCells, type Drill } from '#charts/mark.ts';
import type { CellValue } from '#core/table.ts';

export interface DrillFilters {
  readonly filters: readonly Filter[];
  /** False when the people behind the cells are only part of those under the filters. */
  readonly isExact: boolean;
}

const derived = new Map(ANALYSES.flatMap((analysis) => analysis.derived).map((table) => [table.id, table]));

/** The people behind cells as filters; null where no filters say who they are, as for a change. */
export function filtersOfDrill(drill: Drill): DrillFilters | null {
  const table = findTable(drill.table)?.definition;
  if (table?.population !== 'people') return null;
  const values = new Map<string, Set<CellValue>>();
  let isExact = true;
  for (const { where, measure } of drillCells(drill)) {
    // Who is behind a cell does not depend on the date or the other filters.
    const { equal, known } = planRows(table, where, measure, { asOf: '', filters: [] });
    isExact &&= known.every((id) => id in equal);
    for (const [id, value] of Object.entries(equal)) values.set(id, (values.get(id) ?? new Set()).add(value));
  }
  if (values.size === 0) return null;
  return { filters: [...values].map(([dimension, set]) => ({ dimension, values: [...set] })), isExact };
}

/** Filters with others added; where both speak of a dimension, the added ones hold. */
export function withFilters(filters: readonly Filter[], added: readonly Filter[]): readonly Filter[] {
  const kept = filters.filter(({ dimension }) => !added.some((filter) => filter.dimension === dimension));
  return [...kept, ...added];
}

/** What the people behind a table are listed for. */
export type ListKind = 'people' | 'changes' | 'retirement';

const RETIREMENT = 'retire_';

/** A table worked out of others is about what those are about. */
export function listKindOf(id: string): ListKind {
  const table = findTable(id)?.definition;
  if (table?.population === 'changes') return 'changes';
  if (table?.dims.some(({ dimension }) => dimension.startsWith(RETIREMENT))) return 'retirement';
  const kinds = derived.get(id)?.from.map(listKindOf) ?? [];
  return kinds.find((kind) => kind !== 'people') ?? 'people';
}
