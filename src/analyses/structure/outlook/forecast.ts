import { daysInMonth, type IsoDate, monthOf, monthOfIsoDate } from '#core/month.ts';
import type { Answers } from '../../analysis.ts';
import { leadScopes, type ScopeCourses } from './scenarios.ts';
import type { Calendar, Kind } from './stock.ts';
import { readSuppositions } from './suppositions.ts';

/** Years that a projection reaches. */
export const YEARS = 10;
export const FORECAST_YEARS: readonly number[] = Array.from({ length: YEARS + 1 }, (_, year) => year);

/** The same day so many years on, or the last of its month. */
export function dateAfter(date: IsoDate, years: number): IsoDate {
  const { year, month } = monthOf(monthOfIsoDate(date));
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year + years, month));
  return `${year + years}-${date.slice(5, 7)}-${String(day).padStart(2, '0')}`;
}

/** Whole years from the as-of month on; people are told apart by their age now. */
export function forecastCalendar(asOf: IsoDate): Calendar {
  const from = monthOfIsoDate(asOf);
  return { from, ends: FORECAST_YEARS.slice(1).map((year) => from + 12 * year), ageAt: from };
}

/** Nothing while a setting cannot be read: the figures say which. */
export function forecast<C>(answers: Answers, kind: Kind<C>): readonly ScopeCourses<C>[] {
  const suppositions = readSuppositions(answers);
  if (suppositions.errors.length > 0) return [];
  const calendar = forecastCalendar(answers.question.asOf);
  return leadScopes((id) => answers.table(id), kind, calendar, suppositions);
}
