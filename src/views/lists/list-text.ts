import type { ListPage, ListRow } from '#app/api.ts';
import { formatCount, formatOneDecimal } from '#core/format.ts';

export type ListColumn = ListPage['columns'][number];

/** Not known, or does not apply. */
const NONE = '—';

/** A value as a cell shows it: hours with a decimal only where they have one. */
export function valueText(value: ListRow['values'][number]): string {
  if (value === null || value === '') return NONE;
  if (typeof value === 'string') return value;
  return Number.isInteger(value) ? formatCount(value) : formatOneDecimal(value);
}

export interface Mark {
  readonly word: string;
  readonly held: boolean;
}

/** One mark for each word of a column, in order; a word holds only as a whole. */
export function marksOf(column: ListColumn, value: ListRow['values'][number]): readonly Mark[] {
  const held = typeof value === 'string' ? value.split('、') : [];
  return column.words.map((word) => ({ word, held: held.includes(word) }));
}

/** Said of a row of marks: 参加过政治理论、网络培训；没有参加党性教育. */
export function marksText(marks: readonly Mark[]): string {
  const named = (held: boolean) => marks.filter((mark) => mark.held === held).map(({ word }) => word);
  const [held, lacking] = [named(true), named(false)];
  return [
    ...(held.length > 0 ? [`参加过${held.join('、')}`] : []),
    ...(lacking.length > 0 ? [`没有参加${lacking.join('、')}`] : []),
  ].join('；');
}

export interface Sort {
  readonly dimension: string;
  readonly descending: boolean;
}

/** The first click orders upwards, the second downwards, the third as the list comes. */
export function nextSort(sort: Sort | null, dimension: string): Sort | null {
  if (sort?.dimension !== dimension) return { dimension, descending: false };
  return sort.descending ? null : { dimension, descending: true };
}

export function orderOf(sort: Sort | null, dimension: string): 'ascending' | 'descending' | 'none' {
  if (sort?.dimension !== dimension) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}
