import type { IsoDate } from '#core/month.ts';

const DAY_MS = 86_400_000;
const DAYS_GIVEN = 7;

/** A day of this computer's calendar: `2026-11-06`. */
export function toIsoDay(time: Date): IsoDate {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** A week from now, and from a weekend on to its Monday. */
export function suggestedDue(now: Date): IsoDate {
  const due = new Date(now.getTime() + DAYS_GIVEN * DAY_MS);
  const toMonday = { 6: 2, 0: 1 }[due.getDay()] ?? 0;
  return toIsoDay(new Date(due.getTime() + toMonday * DAY_MS));
}
