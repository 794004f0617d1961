/** A calendar month as one integer: year × 12 + (month − 1). All age arithmetic is done in it. */
export type MonthIndex = number;

export function toMonthIndex(year: number, month: number): MonthIndex {
  return year * 12 + (month - 1);
}

export function monthOf(index: MonthIndex): { readonly year: number; readonly month: number } {
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** Official spelling of a month: `1985.03`. */
export function formatMonth(index: MonthIndex): string {
  const { year, month } = monthOf(index);
  return `${year}.${String(month).padStart(2, '0')}`;
}

/** A day as ISO text, `YYYY-MM-DD`: the only form dates have outside the engine. */
export type IsoDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isIsoDate(text: string): text is IsoDate {
  const match = ISO_DATE.exec(text);
  if (!match) return false;
  return Number(match[3]) >= 1 && Number(match[3]) <= daysInMonth(Number(match[1]), Number(match[2]));
}

/** The day that a moment falls on where the office is: 2026-11-22 of `2026-11-21T20:00:00.000Z` in China. */
export function dayOf(moment: string): IsoDate {
  const date = new Date(moment);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

/** 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function monthOfIsoDate(date: IsoDate): MonthIndex {
  const match = ISO_DATE.exec(date);
  if (!match) throw new Error(`not an ISO date: ${date}`);
  return toMonthIndex(Number(match[1]), Number(match[2]));
}

export function lastDayOfMonth(index: MonthIndex): IsoDate {
  const { year, month } = monthOf(index);
  const day = daysInMonth(year, month);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `2026年10月31日` */
export function formatDateLong(date: IsoDate): string {
  const match = ISO_DATE.exec(date);
  if (!match) return date;
  return `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}
