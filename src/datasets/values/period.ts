import { formatMonth, monthOf } from '#core/month.ts';
import { formatPeriod, parsePeriod } from '#core/period.ts';
import type { NormaliseValue, NormalValue, ValueContext } from '../kind.ts';
import { toHalfWidth } from './clean.ts';
import { orMissing, withIssue } from './outcome.ts';
import { parseMonth } from './parse-month.ts';

/** Any year will do to see whether a text is a period without one. */
const SOME_YEAR = 2000;

/**
 * A period in the contract's spelling; other labels (第3期) as found. 9月 takes the sheet's year, and without
 * one is kept as found with a warning. A first of the month that a spreadsheet made of 2026年9月 is the month.
 */
export const period: NormaliseValue = orMissing((text, context) => {
  const plain = toHalfWidth(text);
  const month = readMonthCell(plain, context);
  if (month) return month;
  const year = context.year ?? null;
  const found = parsePeriod(plain, year);
  if (found) return spelled(formatPeriod(found));
  if (year === null && parsePeriod(plain, SOME_YEAR)) {
    const message = `“${plain}”没有写年份，暂按原文保留，请补上年份`;
    return { value: plain, issue: { code: 'date.ambiguous', severity: 'warning', message } };
  }
  return spelled(plain);
});

function readMonthCell(plain: string, context: ValueContext): NormalValue | null {
  const isDay = context.cellKind === 'd' || /^\d{4}-\d{2}-01( 00:00:00)?$/.test(plain);
  const isNumber = context.cellKind === 'n' && /^\d{4}\.\d{1,2}$/.test(plain);
  if (!isDay && !isNumber && !/^\d{4}\.1$/.test(plain)) return null;
  const reading = parseMonth(plain, context);
  if (reading.kind === 'either') {
    const months = `${formatMonth(reading.january)}，也可能是${formatMonth(reading.october)}`;
    return withIssue('date.ambiguous', 'warning', `“${plain}”可能是${months}（末位的0丢失），请核对`);
  }
  if (reading.kind !== 'exact' || (isDay && (reading.day ?? 1) !== 1)) return null;
  const { year, month } = monthOf(reading.month);
  return spelled(formatPeriod({ length: 'month', year, part: month }));
}

function spelled(value: string): NormalValue {
  return { value, spelled: value };
}
