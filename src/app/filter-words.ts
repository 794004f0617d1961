import type { Filter } from '#analyses/analysis.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import { UNKNOWN_LABEL } from '#core/codes.ts';

export function filterLabel(dimension: string): string {
  return dimensionOf(dimension).label;
}

/** A value as it stands in a sentence: 27岁, 性别未填, 市级. */
function valueWord(dimension: string, value: Filter['values'][number]): string {
  if (value === null) return `${filterLabel(dimension)}${UNKNOWN_LABEL}`;
  return dimension === 'age' ? `${value}岁` : String(value);
}

export function filterValues({ dimension, values }: Filter): string {
  return values.map((value) => valueWord(dimension, value)).join('、');
}

/** 层级：市级 */
export function filterText(filter: Filter): string {
  return `${filterLabel(filter.dimension)}：${filterValues(filter)}`;
}

const MOST_WORDS = 3;

/** The people under filters, as a name: 市级·女; everybody without any. */
export function groupName(filters: readonly Filter[]): string {
  if (filters.length === 0) return '全部人员';
  const words = filters.map((filter) =>
    filter.values.length > MOST_WORDS
      ? `${filterLabel(filter.dimension)}${filter.values.length}项`
      : filterValues(filter),
  );
  return words.join('·');
}
