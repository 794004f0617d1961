import { type IsoDate, lastDayOfMonth, monthOfIsoDate } from '#core/month.ts';
import type { TimeWindow } from '#core/window.ts';

/** A day as the engine holds it: yyyymmdd. */
export const toDayNumber = (date: IsoDate): number => Number(date.replace(/-/g, ''));

/** The last day of a month is 31 in every month: a day that is not written may be any. */
function toLastDay(date: IsoDate): number {
  const day = toDayNumber(date);
  return date === lastDayOfMonth(monthOfIsoDate(date)) ? Math.floor(day / 100) * 100 + 31 : day;
}

/** First and last day that a date as yyyymmdd may mean, where 00 is not written. */
export function printDays(date: string): { readonly first: string; readonly last: string } {
  const either = (year: number, month: number) =>
    `CASE WHEN ${date} % 10000 = 0 THEN ${date} + ${year} WHEN ${date} % 100 = 0 THEN ${date} + ${month} ELSE ${date} END`;
  return { first: either(101, 1), last: either(1231, 31) };
}

const ends = ({ from, to }: TimeWindow, asOf: IsoDate) => ({
  first: toDayNumber(from),
  last: toLastDay(to < asOf ? to : asOf),
});

/** All the days up to the as-of date that a record may be of lie in the window. */
export function printWithin(window: TimeWindow, asOf: IsoDate): string {
  const { first, last } = ends(window, asOf);
  // What may be of a later day than the as-of date is counted as of that date, and windows end there at the latest.
  const ended = last < toLastDay(asOf) ? ` AND last_day <= ${last}` : '';
  return `coalesce(first_day >= ${first} AND first_day <= ${last}${ended}, FALSE)`;
}

/** Some of the days may lie in the window; also where none is known. */
export function printMaybeWithin(window: TimeWindow, asOf: IsoDate): string {
  const { first, last } = ends(window, asOf);
  return `coalesce(first_day <= ${last} AND last_day >= ${first}, TRUE)`;
}

/** Began by the as-of date. */
export const printByNow = (asOf: IsoDate): string => `coalesce(first_day <= ${toLastDay(asOf)}, FALSE)`;

/** Month index of a day as yyyymmdd. */
export const printMonthOf = (day: string): string => `(${day} // 10000 * 12 + ${day} // 100 % 100 - 1)`;
