import { type IsoDate, isIsoDate, lastDayOfMonth, monthOf, monthOfIsoDate, toMonthIndex } from './month.ts';
import { firstDayOfPeriod, formatPeriod, lastDayOfPeriod, parsePeriod } from './period.ts';

/** A stretch of days, both ends included, that records are counted in. */
export interface TimeWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** 2026年1—10月, 2026年三季度, 2023—2027年（截至2026年10月） */
  readonly label: string;
}

/** Choices that name a window by where the as-of date stands; besides them a period's label, or `since:2026-03-01`. */
export const WINDOW_CHOICES = [
  { value: 'year', label: '本年' },
  { value: 'quarter', label: '本季度' },
  { value: 'last-year', label: '上年' },
  { value: 'five-years', label: '近五年' },
  { value: 'plan', label: '2023—2027年' },
] as const;

const PLAN = { first: 2023, last: 2027 } as const;
const SINCE = 'since:';

const yearOf = (date: IsoDate) => monthOf(monthOfIsoDate(date)).year;
const earlierOf = (a: IsoDate, b: IsoDate) => (a < b ? a : b);

/** The day after the same day five years before; the window of the five-year duty. */
export function fiveYearsBefore(asOf: IsoDate): IsoDate {
  const [year = 0, month = 1, day = 1] = asOf.split('-').map(Number);
  return new Date(Date.UTC(year - 5, month - 1, day + 1)).toISOString().slice(0, 10);
}

function thisYear(asOf: IsoDate): TimeWindow {
  const { year, month } = monthOf(monthOfIsoDate(asOf));
  const isWhole = month === 12 && asOf === lastDayOfMonth(toMonthIndex(year, 12));
  const months = month === 1 ? '1月' : `1—${month}月`;
  return { from: `${year}-01-01`, to: asOf, label: isWhole ? `${year}年` : `${year}年${months}` };
}

function ofPeriod(text: string, asOf: IsoDate): TimeWindow | null {
  const period = parsePeriod(text, yearOf(asOf));
  if (!period) return null;
  const [from, end] = [firstDayOfPeriod(period), lastDayOfPeriod(period)];
  return { from, to: from <= asOf ? earlierOf(end, asOf) : end, label: formatPeriod(period) };
}

/** The window that a choice names; null when it names none. */
export function parseWindow(choice: string, asOf: IsoDate): TimeWindow | null {
  const year = yearOf(asOf);
  switch (choice) {
    case 'year':
      return thisYear(asOf);
    case 'quarter': {
      const { month } = monthOf(monthOfIsoDate(asOf));
      return ofPeriod(`${year}Q${Math.ceil(month / 3)}`, asOf);
    }
    case 'last-year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31`, label: `${year - 1}年` };
    case 'five-years':
      return { from: fiveYearsBefore(asOf), to: asOf, label: '近五年' };
    case 'plan':
      return {
        from: `${PLAN.first}-01-01`,
        to: earlierOf(asOf, `${PLAN.last}-12-31`),
        label: `${PLAN.first}—${PLAN.last}年`,
      };
  }
  if (!choice.startsWith(SINCE)) return ofPeriod(choice, asOf);
  const from = choice.slice(SINCE.length);
  return isIsoDate(from) && from <= asOf ? { from, to: asOf, label: `${from}以来` } : null;
}

/** The window chosen, or this year up to the as-of date. */
export function windowOf(choice: string | undefined, asOf: IsoDate): TimeWindow {
  return (choice === undefined ? null : parseWindow(choice, asOf)) ?? thisYear(asOf);
}
