import type { Filter } from '#analyses/analysis.ts';
import type { Cells } from '#analyses/plan/cells.ts';
import type { DimensionId } from '#analyses/plan/definition.ts';
import { deriveValue } from '#analyses/plan/derive.ts';
import { compareValues, type UnitOrder } from '#analyses/plan/official-order.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import { UNKNOWN_LABEL } from '#core/codes.ts';
import type { Job } from '#core/progress.ts';
import type { CellValue } from '#core/table.ts';
import type { FilterChoice, FilterOption } from '../api.ts';
import type { TableSource } from './table-source.ts';

/** What people are filtered by; a dimension nobody has a value for is not offered. */
const OFFERED: readonly DimensionId[] = [
  ...['level', 'unit', 'sex', 'band', 'education', 'source'],
  ...['presence', 'post_level', 'rank', 'staffing', 'status'],
];
/** Everybody has one: offered where the roster tells people apart by it. */
const OF_EVERYBODY: DimensionId = 'presence';

function order(id: DimensionId, units: UnitOrder): (a: FilterOption, b: FilterOption) => number {
  const values = compareValues(id, units);
  const isOrdered = id === 'unit' || dimensionOf(id).order !== undefined;
  return (a, b) =>
    Number(a.value === null) - Number(b.value === null) ||
    (isOrdered ? 0 : b.count - a.count) ||
    values(a.value, b.value);
}

function choiceOf(id: DimensionId, cells: Cells, units: UnitOrder): FilterChoice {
  const counts = new Map<CellValue, number>();
  const words = cells.words[0] ?? [];
  for (const word of words) counts.set(deriveValue(id, word), 0);
  cells.codes[0]?.forEach((code, i) => {
    const value = deriveValue(id, words[code] ?? null);
    counts.set(value, (counts.get(value) ?? 0) + (cells.counts[i] ?? 0));
  });
  const options = [...counts].map(([value, count]) => ({
    value,
    label: value === null ? UNKNOWN_LABEL : String(value),
    count,
  }));
  return {
    dimension: id,
    label: id === 'band' ? '年龄' : dimensionOf(id).label,
    options: options.sort(order(id, units)),
  };
}

export async function listFilterChoices(
  source: TableSource,
  filters: readonly Filter[],
  units: UnitOrder,
  job?: Job,
): Promise<FilterChoice[]> {
  const counts = await source.countsOfEach(OFFERED, filters, job);
  const choices = [...counts].map(([id, cells]) => choiceOf(id, cells, units));
  return choices.filter(({ dimension, options }) => {
    const known = options.filter(({ value }) => value !== null).length;
    return known > (dimension === OF_EVERYBODY ? 1 : 0);
  });
}
