import type { CellValue } from '#core/table.ts';
import { AGE_BANDS } from '#core/age.ts';
import type { ValueCondition } from '../conditions.ts';

/** The shares that are followed over the years and held against targets, by what people are. */
export interface WatchedClass {
  /** 30岁及以下 */
  readonly label: string;
  readonly dimension: string;
  readonly values: readonly CellValue[];
  /** Measures in the tables by date. */
  readonly count: string;
  readonly base: string;
  readonly share: string;
  /** Row of the table of targets. */
  readonly gap: { readonly table: string; readonly column: string; readonly row: string } | null;
}

const bands = AGE_BANDS.map(({ label }) => label);
const YOUNG = 'structure.young_gap';
const GRADUATES = 'structure.postgraduate_gap';

export const WATCHED: readonly WatchedClass[] = [
  {
    ...{ label: '30岁及以下', dimension: 'band', values: bands.slice(0, 1) },
    ...{ count: 'young', base: 'young_known', share: 'young_share' },
    gap: { table: YOUNG, column: 'ages', row: '30岁及以下' },
  },
  {
    ...{ label: '35岁及以下', dimension: 'band', values: bands.slice(0, 2) },
    ...{ count: 'under35', base: 'under35_known', share: 'under35_share' },
    gap: { table: YOUNG, column: 'ages', row: '35岁及以下' },
  },
  {
    ...{ label: '研究生学历', dimension: 'education', values: ['研究生'] },
    ...{ count: 'postgraduate', base: 'postgraduate_known', share: 'postgraduate_share' },
    gap: { table: GRADUATES, column: 'basis', row: '最高学历' },
  },
  {
    ...{ label: '全日制研究生学历', dimension: 'ft_education', values: ['研究生'] },
    ...{ count: '', base: '', share: '' },
    gap: { table: GRADUATES, column: 'basis', row: '全日制学历' },
  },
  {
    ...{ label: '女性', dimension: 'sex', values: ['女'] },
    ...{ count: 'women', base: 'women_known', share: 'women_share', gap: null },
  },
];

/** The watched class that a single condition names; null where it names another. */
export function watchedBy(conditions: readonly ValueCondition[]): WatchedClass | null {
  const [only, ...more] = conditions;
  if (!only || more.length > 0) return null;
  const same = (values: readonly CellValue[]) =>
    values.length === only.values.length && values.every((value) => only.values.includes(value));
  return WATCHED.find(({ dimension, values }) => dimension === only.dimension && same(values)) ?? null;
}
