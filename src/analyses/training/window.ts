import { formatDateLong, type IsoDate, isIsoDate, lastDayOfMonth, monthOfIsoDate } from '#core/month.ts';
import { formatPeriod, lastDayOfPeriod, parsePeriod } from '#core/period.ts';
import { parseWindow, type TimeWindow, WINDOW_CHOICES, windowOf } from '#core/window.ts';
import type { Answers, PageChoice } from '../analysis.ts';
import { WINDOW_CHOICE } from '../plan/populations.ts';

const SINCE = /^(?:自|从)?(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?(?:以来|以后|之后|起|至今)$/;

/** 2026年3月以来, 2026-03-01起: the day it begins with. */
function parseSince(text: string): IsoDate | null {
  const match = SINCE.exec(text);
  if (!match) return null;
  const [, year = '', month = '', day = '1'] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}

/** The window that a person types, or that an address has from it; null when it names none, or one that has not begun. */
function readWindow(text: string, asOf: IsoDate): { readonly value: string; readonly label: string } | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^since:(.+)$/, '$1起');
  const since = parseSince(plain);
  const period = since === null ? parsePeriod(plain, Number(asOf.slice(0, 4))) : null;
  const value = since !== null ? `since:${since}` : period ? formatPeriod(period) : null;
  const window = value === null ? null : parseWindow(value, asOf);
  return value === null || !window || window.from > asOf ? null : { value, label: window.label };
}

/** The stretch of time that training is counted in. */
export const windowChoice: PageChoice = {
  id: WINDOW_CHOICE,
  label: '时间段',
  options: WINDOW_CHOICES,
  free: { hint: '如2026年三季度、2026年9月、2026-03-01以来', read: readWindow },
};

export function chosenWindow({ question }: Pick<Answers, 'question'>): TimeWindow {
  return windowOf(question.choices?.[WINDOW_CHOICE], question.asOf);
}

/** Whether the name alone says which days are meant: not of 近五年, nor of a quarter that is not over. */
function saysItsDays({ from, to, label }: TimeWindow): boolean {
  const period = parsePeriod(label);
  if (period) return lastDayOfPeriod(period) === to;
  return from.slice(0, 4) === to.slice(0, 4) && to === lastDayOfMonth(monthOfIsoDate(to));
}

/** 2026年1—10月, 近五年（2021年11月1日至2026年10月31日） */
export function saidWindow(answers: Answers): string {
  const window = chosenWindow(answers);
  const { from, to, label } = window;
  return saysItsDays(window) ? label : `${label}（${formatDateLong(from)}至${formatDateLong(to)}）`;
}

const DAY_MS = 86_400_000;

const days = (from: IsoDate, to: IsoDate) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;

/** Share of the year that is over at the as-of date; null for a window that is not this year so far. */
export function yearProgress(answers: Answers): number | null {
  const { asOf } = answers.question;
  const { from, to } = chosenWindow(answers);
  const year = asOf.slice(0, 4);
  if (from !== `${year}-01-01` || to !== asOf) return null;
  return days(from, asOf) / days(from, `${year}-12-31`);
}

/** Counts of a year say too much of a longer stretch. */
export function isWithinYear(answers: Answers): boolean {
  const { from, to } = chosenWindow(answers);
  return days(from, to) <= 366;
}
