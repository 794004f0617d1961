import { type IsoDate, type MonthIndex, monthOf } from '#core/month.ts';
import { formatPeriod } from '#core/period.ts';
import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { scopeName } from '../../structure/scope-counts.ts';
import { SERIES_MEASURES } from './month-table.ts';
import { type MonthNumbers, monthsUpTo, scopeMonths } from './months.ts';
import { MONTHLY } from './tables.ts';

function quarterOf(month: MonthIndex): string {
  const { year, month: ofYear } = monthOf(month);
  return formatPeriod({ length: 'quarter', year, part: Math.ceil(ofYear / 3) });
}

/** Quarters of last year and this one, each with its months up to the as-of date. */
export function quartersUpTo(asOf: IsoDate): ReadonlyMap<string, readonly MonthIndex[]> {
  const quarters = new Map<string, MonthIndex[]>();
  for (const month of monthsUpTo(asOf)) {
    const label = quarterOf(month);
    quarters.set(label, [...(quarters.get(label) ?? []), month]);
  }
  return quarters;
}

function together(months: readonly (MonthNumbers | null)[]) {
  const known = months.filter((month): month is MonthNumbers => month !== null);
  if (known.length === 0) return { records: null, hours: null, newly: null };
  const sum = (name: keyof MonthNumbers) => known.reduce((total, month) => total + month[name], 0);
  return { records: sum('records'), hours: sum('hours'), newly: sum('newly') };
}

/** Quarter by quarter; one is empty when all its months are. */
export const quarterTable: DerivedTable = {
  id: 'training.quarters',
  title: '各季度培训',
  dims: [{ name: 'quarter', label: '季度' }],
  measures: SERIES_MEASURES,
  from: [MONTHLY],
  derive: (answers) => {
    const quarters = [...quartersUpTo(answers.question.asOf)];
    return scopeMonths(answers).flatMap(({ at, ...scope }) =>
      quarters.map(([quarter, months]): TableRow => ({ ...scope, quarter, ...together(months.map(at)) })),
    );
  },
  behind: (where, measure, { question }) => {
    const months = quartersUpTo(question.asOf).get(String(where['quarter']));
    if (!months) return null;
    const scope = scopeName(where);
    return { cells: months.map((month) => ({ table: MONTHLY, where: { ...scope, month }, measure })) };
  },
};
