import { formatMonth, monthOf } from '#core/month.ts';
import { formatPeriod, parsePeriod } from '#core/period.ts';
import type { NormaliseValue, NormalValue, ValueContext } from '../kind.ts';
import { toHalfWidth } from './clean.ts';
import { orMissing, withIssue } from './outcome.ts';
import { parseMonth } from './parse-month.ts';

/** Any year will do to see whether a text is a period without one. */
const SOME_YEAR = 2000;
/** 2026年13月, Sep-26: meant to be a month, and none that is known. */
const LIKE_PERIOD = /^\d{2,4}[年./-]\d{1,2}月?$|^[A-Z][a-z]{2}-\d{2}$|^\d{1,2}-[A-Z][a-z]{2}$/;

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
  return LIKE_PERIOD.test(plain) ? asFound(plain, '不是能认出的期间') : spelled(plain);
});

function readMonthCell(plain: string, context: ValueContext): NormalValue | null {
  const isDay = context.cellKind === 'd' || /^\d{4}-\d{2}-01( 00:00:00)?$/.test(plain);
  const isSerial = /^4[2-9]\d{3}$/.test(plain);
  const isNumber = isSerial || (context.cellKind === 'n' && /^\d{4}\.\d{1,2}$/.test(plain));
  if (!isDay && !isNumber && !/^\d{4}\.1$/.test(plain)) return null;
  const reading = parseMonth(plain, context);
  if (reading.kind === 'either') {
    const months = `${formatMonth(reading.january)}，也可能是${formatMonth(reading.october)}`;
    return withIssue('date.ambiguous', 'warning', `“${plain}”可能是${months}（末位的0丢失），请核对`);
  }
  if (reading.kind !== 'exact' || (reading.day ?? 1) !== 1)
    return isSerial ? asFound(plain, '像是失去格式的日期') : null;
  const { year, month } = monthOf(reading.month);
  return spelled(formatPeriod({ length: 'month', year, part: month }));
}

/** As it was found: 46297 may be a day that lost its format, or a number that the office gave. */
function asFound(plain: string, doubt: string): NormalValue {
  const message = `“${plain}”${doubt}，暂按原文保留，请核对`;
  return { value: plain, issue: { code: 'date.ambiguous', severity: 'warning', message } };
}

function spelled(value: string): NormalValue {
  return { value, spelled: value };
}
