import { withDigits } from '#core/chinese-number.ts';
import type { NormaliseValue, NormalValue, ValueContext } from '../kind.ts';
import { toCompact } from './clean.ts';
import { ONGOING, date, formatDateNumber } from './date.ts';
import { NOTHING, orMissing, withIssue } from './outcome.ts';
import { withoutBrackets } from './split-parts.ts';

/** Signs that part two dates wherever they stand; a single hyphen may belong to a date. */
const BETWEEN = /^(.+?)(?:[日号]?起至|至|到|~|\u2014+|\u2013+|\u2015+|--+)(.+)$/;
const ISO_PAIR = /^(\d{4}-\d{1,2}-\d{1,2})-(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}|\d{1,2})$/;
const DIGITS_PAIR = /^(\d{8})-(\d{8}|\d{4}|\d{2})$/;
const HYPHEN = /^([^-]*[./年月日][^-]*)-([^-]+)$/;
/** 12.28—1.3 ends in the year after; longer stretches are taken for a slip of the pen. */
const LONGEST_OVER_NEW_YEAR = 62;

interface DateRange {
  readonly start: NormalValue;
  readonly end: NormalValue;
}

/** The first day of 2026.3.2—3.6, 2026年3月2日至6日 or of a single date. */
export const rangeStart: NormaliseValue = orMissing((text, context) => readRange(text, context).start);

/** The last day of such a stretch; open ends (至今) are none. */
export const rangeEnd: NormaliseValue = orMissing((text, context) => readRange(text, context).end);

/** As `rangeEnd`, where the start of the same cell already says what is wrong with it. */
export const quietRangeEnd: NormaliseValue = (text, context) => {
  const end = rangeEnd(text, context);
  const start = rangeStart(text, context);
  return end.issue && end.issue.code === start.issue?.code ? { ...end, issue: undefined } : end;
};

function readRange(text: string, context: ValueContext): DateRange {
  const pair = splitRange(text);
  if (!pair) {
    const only = date(text, context);
    return { start: only, end: only };
  }
  const [left, right] = pair;
  const textCell = { ...context, cellKind: 't' };
  const start = date(left, textCell);
  if (ONGOING.test(right)) return { start, end: NOTHING };
  if (typeof start.value !== 'number') return { start, end: NOTHING };
  const end = date(completed(right, start.value), textCell);
  if (typeof end.value !== 'number' || lastOf(end.value) >= start.value) return { start, end };
  const next = nextYear(right, start.value, end.value);
  if (next !== null) return { start, end: { value: next, spelled: formatDateNumber(next) } };
  return { start, end: withIssue('date.order', 'warning', `“${text.trim()}”的结束早于开始，请核对`) };
}

function splitRange(text: string): readonly [string, string] | null {
  const plain = withDigits(withoutBrackets(toCompact(text)));
  const match = BETWEEN.exec(plain) ?? ISO_PAIR.exec(plain) ?? DIGITS_PAIR.exec(plain) ?? HYPHEN.exec(plain);
  return match ? [match[1] ?? '', match[2] ?? ''] : null;
}

/** What the second date leaves out is that of the first: 6日, 3.6, 3月6日. */
function completed(right: string, start: number): string {
  const [year, month, day] = [Math.floor(start / 10_000), Math.floor(start / 100) % 100, start % 100];
  const bare = /^(\d{1,2})[日号月]?$/.exec(right);
  if (bare) {
    const isMonth = right.endsWith('月') || day === 0;
    return isMonth ? `${year}年${bare[1]}月` : `${year}年${month}月${bare[1]}日`;
  }
  const four = /^(0\d|1[0-2])(\d{2})$/.exec(right);
  if (four && day !== 0) return `${year}年${four[1]}月${four[2]}日`;
  const two = /^(\d{1,2})[月./-](\d{1,2})[日号]?$/.exec(right);
  return two ? `${year}年${two[1]}月${two[2]}日` : right;
}

/** The last day that a number with 00 in it may stand for. */
function lastOf(value: number): number {
  if (value % 10_000 === 0) return value + 1231;
  return value % 100 === 0 ? value + 31 : value;
}

function nextYear(right: string, start: number, end: number): number | null {
  if (/^\d{4}/.test(right) || end % 100 === 0) return null;
  const days = (toTime(end + 10_000) - toTime(start)) / 86_400_000;
  return days > 0 && days <= LONGEST_OVER_NEW_YEAR ? end + 10_000 : null;
}

function toTime(value: number): number {
  return Date.UTC(Math.floor(value / 10_000), (Math.floor(value / 100) % 100) - 1, value % 100);
}
