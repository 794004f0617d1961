import type { Period } from '#core/period.ts';
import { formatPeriod, parsePeriod, previousPeriod } from '#core/period.ts';

const SOME_YEAR = 2000;

/**
 * How many of these headings are periods that follow one another (1月, 2月, 3月): columns of a wide sheet.
 * Dates of births and posts in a row of data do not.
 */
export function countPeriods(keys: readonly string[]): number {
  const periods = new Map<string, Period>();
  for (const key of keys) {
    const last = key.slice(key.lastIndexOf('/') + 1);
    const period = /[月季年周]/.test(last) ? parsePeriod(last, SOME_YEAR) : null;
    if (period) periods.set(formatPeriod(period), period);
  }
  const inRow = new Set<string>();
  for (const [label, period] of periods) {
    const before = formatPeriod(previousPeriod(period));
    if (periods.has(before)) inRow.add(before).add(label);
  }
  return inRow.size;
}
