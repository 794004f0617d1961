import { AGE_BANDS } from '#core/age.ts';
import type { CellRef, TableRow } from '#core/table.ts';
import type { DerivedMeasure } from '../../analysis.ts';

const bands = AGE_BANDS.map(({ label }) => label);

/** Some classes of a share table taken together, as a count, its base and the share. */
export interface TrendShare {
  readonly count: string;
  readonly base: string;
  readonly share: string;
  /** 30岁及以下 */
  readonly label: string;
  readonly table: string;
  readonly column: string;
  readonly classes: readonly string[];
  /** 年龄 */
  readonly field: string;
}

export const TREND_SHARES: readonly TrendShare[] = [
  {
    ...{ count: 'young', base: 'young_known', share: 'young_share', label: bands[0] ?? '', field: '年龄' },
    ...{ table: 'structure.age_bands', column: 'band', classes: bands.slice(0, 1) },
  },
  {
    ...{
      count: 'under35',
      base: 'under35_known',
      share: 'under35_share',
      label: '35岁及以下',
      field: '年龄',
    },
    ...{ table: 'structure.age_bands', column: 'band', classes: bands.slice(0, 2) },
  },
  {
    ...{ count: 'postgraduate', base: 'postgraduate_known', share: 'postgraduate_share' },
    ...{ label: '研究生学历', field: '最高学历' },
    ...{ table: 'structure.education', column: 'education', classes: ['研究生'] },
  },
  {
    ...{ count: 'women', base: 'women_known', share: 'women_share', label: '女性', field: '性别' },
    ...{ table: 'structure.sex', column: 'value', classes: ['女'] },
  },
];

/** Measures that stand in a counted table as they are. */
export const TREND_COPIES: readonly {
  readonly name: string;
  readonly table: string;
  readonly measure: string;
}[] = [
  { name: 'n', table: 'structure.headcount', measure: 'n' },
  { name: 'mean_age', table: 'structure.age', measure: 'mean' },
  { name: 'median_age', table: 'structure.age', measure: 'median' },
];

const ofDate = (formula: string) => `${formula}，按该截至日期在册的人和当时的周岁`;

export const TREND_MEASURES: readonly DerivedMeasure[] = [
  { name: 'n', label: '人数', unit: '人', formula: '该截至日期的在职人数' },
  { name: 'mean_age', label: '平均年龄', unit: '岁', formula: ofDate('周岁之和 ÷ 年龄已知的人数') },
  { name: 'median_age', label: '年龄中位数', unit: '岁', formula: ofDate('周岁由小到大排在正中的值') },
  ...TREND_SHARES.flatMap(({ count, base, share, label, field }): DerivedMeasure[] => [
    { name: count, label: `${label}人数`, unit: '人', formula: ofDate(`${label}的人数`) },
    { name: base, label: `${field}已填`, unit: '人', formula: ofDate(`${field}已填的人数`) },
    {
      ...{ name: share, label: `${label}占比`, unit: '%' },
      formula: ofDate(`${label}的人数 ÷ ${field}已填的人数`),
      caveat: `${field}未填的人不计入占比`,
    },
  ]),
];

/** The counted cells of one scope whose people stand behind a measure. */
export function trendCells(scope: TableRow, measure: string): readonly CellRef[] {
  const copy = TREND_COPIES.find(({ name }) => name === measure);
  if (copy) return [{ table: copy.table, where: scope, measure: copy.measure }];
  const own = TREND_SHARES.find(({ count, base, share }) => [count, base, share].includes(measure));
  if (!own) return [];
  const { table, column, classes } = own;
  if (measure === own.base) return [{ table, where: scope, measure: 'known' }];
  return classes.map((value) => ({ table, where: { ...scope, [column]: value }, measure: 'n' }));
}
