import type { Filter } from '#analyses/analysis.ts';
import type { FilterChoice } from '#app/api.ts';
import { filterText } from '#app/filter-words.ts';

type Value = Filter['values'][number];

export function chosenValues(filters: readonly Filter[], dimension: string): readonly Value[] {
  return filters.find((filter) => filter.dimension === dimension)?.values ?? [];
}

/** Adds the value to its dimension or takes it out; a dimension without values is no condition. */
export function toggleValue(filters: readonly Filter[], dimension: string, value: Value): readonly Filter[] {
  const values = chosenValues(filters, dimension);
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return withValues(filters, dimension, next);
}

export function withValues(
  filters: readonly Filter[],
  dimension: string,
  values: readonly Value[],
): readonly Filter[] {
  const rest = filters.filter((filter) => filter.dimension !== dimension);
  return values.length ? [...rest, { dimension, values }] : rest;
}

/** What a chip says after its name: the value, or how many are chosen. */
export function chosenText(choice: FilterChoice, values: readonly Value[]): string {
  if (values.length === 0) return '';
  const labels = values.map((value) => optionLabel(choice, value));
  return labels.length === 1 ? (labels[0] ?? '') : `${labels.length}项`;
}

export function optionLabel(choice: FilterChoice | undefined, value: Value): string {
  const option = choice?.options.find((candidate) => candidate.value === value);
  return option?.label ?? (value === null ? '未填' : String(value));
}

/** The values in the order in which they are offered. */
function inOrder(values: readonly Value[], choice: FilterChoice | undefined): readonly Value[] {
  const place = (value: Value) => choice?.options.findIndex((option) => option.value === value) ?? 0;
  return [...values].sort((a, b) => place(a) - place(b));
}

export interface WayBack {
  readonly dimension: string;
  /** 来源：企事业单位遴选 */
  readonly condition: string;
  /** People who come back when the condition is removed; null where that was not counted. */
  readonly count: number | null;
}

/** The conditions whose removal brings people back, most people first, then those that were not counted. */
export function waysBack(filters: readonly Filter[], choices: readonly FilterChoice[]): readonly WayBack[] {
  return filters
    .map((filter): WayBack => {
      const { dimension, values } = filter;
      const choice = choices.find((candidate) => candidate.dimension === dimension);
      if (!choice) return { dimension, condition: filterText(filter), count: null };
      const words = inOrder(values, choice).map((value) => optionLabel(choice, value));
      const count = choice.options.reduce((sum, option) => sum + option.count, 0);
      return { dimension, condition: `${choice.label}：${words.join('、')}`, count };
    })
    .filter(({ count }) => count !== 0)
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
}
