import { monthOf, monthOfIsoDate } from '#core/month.ts';
import type { IsoDate } from '#core/month.ts';
import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { behindHonours } from '../behind.ts';
import { type Honour, honoursOf, KIND } from '../read-honours.ts';
import { ITEMS } from './measures.ts';

export const SAME_PERIOD = 'honours.same_period';

const isUpTo = (honour: Honour, year: unknown, last: number): boolean =>
  honour.year === year && honour.month !== null && honour.month <= last;

/** The month up to which is compared: that of the newest honour of the year, or of the as-of date if earlier. */
function lastMonth(honours: readonly Honour[], asOf: IsoDate): number {
  const { year, month } = monthOf(monthOfIsoDate(asOf));
  const newest = honours.reduce(
    (last, own) => (own.year === year ? Math.max(last, own.month ?? 0) : last),
    0,
  );
  return Math.min(month, newest);
}

/** Honours from January to the last month, of the year of the as-of date and of the one before. */
export function samePeriodRows(honours: readonly Honour[], asOf: IsoDate): readonly TableRow[] {
  const { year } = monthOf(monthOfIsoDate(asOf));
  const month = lastMonth(honours, asOf);
  return [year, year - 1].map((each): TableRow => {
    const n = honours.filter((honour) => isUpTo(honour, each, month)).length;
    const unknown = honours.filter((honour) => honour.year === each && honour.month === null).length;
    return { year: each, last_month: month, n, unknown };
  });
}

export const samePeriodTable: DerivedTable = {
  id: SAME_PERIOD,
  title: '荣誉与上年同期',
  dims: [{ name: 'year', label: '年份' }],
  measures: [
    { ...ITEMS, formula: '1月到本年最近一项荣誉所在月份（不晚于截至日期）的荣誉条数' },
    { name: 'unknown', label: '月份未填', unit: '条', formula: '该年只写了年份的荣誉条数' },
    { name: 'last_month', label: '比较到', unit: '', formula: '比较到几月' },
  ],
  ...{ records: [KIND], unscoped: true, from: [] },
  derive: (answers) => samePeriodRows(honoursOf(answers), answers.question.asOf),
  behind: (where, measure, answers) => {
    const month = lastMonth(honoursOf(answers), answers.question.asOf);
    if (measure === 'last_month') return null;
    const isIn = (honour: Honour) =>
      measure === 'unknown'
        ? honour.year === where['year'] && honour.month === null
        : isUpTo(honour, where['year'], month);
    return behindHonours(honoursOf(answers).filter(isIn));
  },
};
