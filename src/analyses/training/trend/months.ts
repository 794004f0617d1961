import {
  type IsoDate,
  lastDayOfMonth,
  type MonthIndex,
  monthOf,
  monthOfIsoDate,
  toMonthIndex,
} from '#core/month.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { rowsByScope, type ScopeName, scopeName } from '../../structure/scope-counts.ts';
import { MONTHLY } from './tables.ts';

/** The months of last year and of this one up to the as-of date. */
export function monthsUpTo(asOf: IsoDate): readonly MonthIndex[] {
  const last = monthOfIsoDate(asOf);
  const first = toMonthIndex(monthOf(last).year - 1, 1);
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

export const isWholeMonth = (asOf: IsoDate): boolean => asOf === lastDayOfMonth(monthOfIsoDate(asOf));

/** The last month of this year that is over; 0 in January. */
export function lastWholeMonth(asOf: IsoDate): number {
  const { month } = monthOf(monthOfIsoDate(asOf));
  return isWholeMonth(asOf) ? month : month - 1;
}

const NUMBERS = ['records', 'hours', 'newly'] as const;
export type MonthNumbers = Readonly<Record<(typeof NUMBERS)[number], number>>;

/** What a scope has in one month; null where no record of anybody is there: nobody knows. */
export interface ScopeMonths extends ScopeName {
  readonly at: (month: MonthIndex) => MonthNumbers | null;
}

function recordedMonths({ rows }: StatTable): ReadonlySet<number> {
  const ofWhole = rows.filter((row) => row['scope_type'] === '全部' && Number(row['records']) > 0);
  return new Set(ofWhole.map((row) => Number(row['month'])));
}

function numbersOf(row: TableRow | undefined): MonthNumbers {
  const [records = 0, hours = 0, newly = 0] = NUMBERS.map((name) => Number(row?.[name] ?? 0));
  return { records, hours, newly };
}

/** Every scope that has a record, month by month. */
export function scopeMonths(answers: Answers): readonly ScopeMonths[] {
  const table = answers.table(MONTHLY);
  const recorded = recordedMonths(table);
  return [...rowsByScope(table).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const own = new Map(rows.map((row) => [Number(row['month']), row]));
    const at = (month: MonthIndex) => (recorded.has(month) ? numbersOf(own.get(month)) : null);
    return [{ ...scopeName(first), at }];
  });
}

/** 2026年3月、4月: months up to the as-of date without a single record. */
export function emptyMonths(answers: Answers): readonly MonthIndex[] {
  const recorded = recordedMonths(answers.table(MONTHLY));
  return monthsUpTo(answers.question.asOf).filter((month) => !recorded.has(month));
}

export const monthLabel = (month: MonthIndex): string => {
  const { year, month: ofYear } = monthOf(month);
  return `${year}年${ofYear}月`;
};
