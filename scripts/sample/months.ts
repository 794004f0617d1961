/** Months as one integer, year × 12 + (month − 1). */
export type Month = number;

export const toMonth = (year: number, month: number): Month => year * 12 + month - 1;
export const yearOf = (month: Month): number => Math.floor(month / 12);
export const monthInYear = (month: Month): number => (month % 12) + 1;
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The month of the rosters, 2026-10, and of the earlier one. */
export const AS_OF: Month = toMonth(2026, 10);
export const YEAR_BEFORE: Month = toMonth(2025, 10);
export const AS_OF_LONG = '2026年10月31日';

/** How offices spell a month. */
export const dotted = (month: Month): string => `${yearOf(month)}.${twoDigits(monthInYear(month))}`;
export const dashed = (month: Month): string => `${yearOf(month)}-${twoDigits(monthInYear(month))}`;
export const slashed = (month: Month): string => `${yearOf(month)}/${monthInYear(month)}`;
export const compact = (month: Month): string => `${yearOf(month)}${twoDigits(monthInYear(month))}`;
export const chinese = (month: Month): string => `${yearOf(month)}年${monthInYear(month)}月`;
/** What Excel keeps of 1985.10 typed into a cell: the number 1985.1. */
export const decimal = (month: Month): number => Number(dotted(month));

/** Day number of the 1900 date system. */
export function toSerial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

/** `2026-03-09` of a serial. */
export function isoOfSerial(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
