import { withDigits } from '#core/chinese-number.ts';
import type { MonthIndex } from '#core/month.ts';
import { daysInMonth, toMonthIndex } from '#core/month.ts';
import type { ColumnFacts, ValueContext } from '../kind.ts';
import { toHalfWidth } from './clean.ts';

/** What a date cell says: a month, and its day where one is written. */
export type MonthReading =
  | { readonly kind: 'exact'; readonly month: MonthIndex; readonly day: number | null }
  /** 1985 or 1985年. */
  | { readonly kind: 'year'; readonly year: number }
  /** Text 1985.1: January, or October without its zero. */
  | { readonly kind: 'either'; readonly january: MonthIndex; readonly october: MonthIndex }
  /** 85.03: the century is not written. */
  | { readonly kind: 'shortYear'; readonly month: MonthIndex; readonly day: number | null }
  /** 19853: a day number, or March 1985 without its zero. `doubt` says so. */
  | { readonly kind: 'unclear'; readonly doubt: string }
  | { readonly kind: 'invalid' };

const INVALID: MonthReading = { kind: 'invalid' };
const TIME = '(?:[ T]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?)?';
const WRITTEN = new RegExp(`^(\\d{4})年(\\d{1,2})(?:月(?:份)?(?:(\\d{1,2})[日号]?)?)?${TIME}$`);
const SEPARATED = new RegExp(
  `^(\\d{4}) ?([-./。·、,_\\u2013\\u2014]) ?(\\d{1,2})(?: ?[-./。·、,_\\u2013\\u2014] ?(\\d{1,2}))?[.。]?${TIME}$`,
);
const DIGITS = /^(\d{4})(\d{2})(\d{2})?(?:\d{6})?$/;
const SHORT_YEAR = /^(\d{2})([-./。·年])(\d{1,2})月?(?:[-./。·]?(\d{1,2})日?)?$/;
/** Days from the two origins of spreadsheets: to 1 January 1970, and from the one to the other. */
const DAY_ONE_1900 = 25_569;
const DAYS_TO_1904 = 1_462;
/** Serial numbers from 1927 to 2064: no year and no yyyymm is among them. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 59_999;

/** What a date is read with: a cell's kind, its column, and how its workbook counts days. */
export type DateFacts = Pick<ValueContext, 'cellKind' | 'column' | 'is1904'>;

export function parseMonth(text: string, facts: DateFacts): MonthReading {
  const { cellKind, column, is1904 = false } = facts;
  const plain = withoutRemarks(text);
  if (cellKind === 'n' || cellKind === 'd') {
    const number = /^\d+(\.\d+)?$/.test(plain) ? parseNumeric(Number(plain), is1904) : null;
    if (number) return number;
  }
  const year = /^(\d{4})年?$/.exec(plain);
  if (year) return inRange(Number(year[1])) ? { kind: 'year', year: Number(year[1]) } : INVALID;
  if (/^\d{5}(\.\d+)?$/.test(plain)) {
    return fromSerial(Number(plain), is1904, cellKind === 't' && is1904);
  }
  const separated = SEPARATED.exec(plain);
  if (separated) {
    const [, y, sign, month, day] = separated;
    if (month === '1' && day === undefined && (sign === '.' || sign === '。'))
      return oneOrTen(Number(y), column);
    return toReading(Number(y), Number(month), day);
  }
  const match = WRITTEN.exec(plain) ?? DIGITS.exec(plain);
  if (match) return toReading(Number(match[1]), Number(match[2]), match[3]);
  const short = SHORT_YEAR.exec(plain);
  return short ? fromShortYear(short, cellKind, column) : INVALID;
}

function fromShortYear(match: RegExpExecArray, cellKind: string, column: ColumnFacts): MonthReading {
  const [, digits, sign, written, day] = match;
  const year = Number(digits) + (Number(digits) >= 50 ? 1900 : 2000);
  const lostZero = written === '1' && day === undefined && sign === '.';
  if (lostZero && cellKind !== 'n') return oneOrTen(year, column);
  const found = toReading(year, lostZero ? 10 : Number(written), day);
  return found.kind === 'exact' ? { ...found, kind: 'shortYear' } : INVALID;
}

/** 1978.05（46岁） · 1978.05生 · ’1978.05 */
function withoutRemarks(text: string): string {
  const plain = toHalfWidth(text)
    .replace(/^['’‘"“”`]+|['’‘"“”`]+$/g, '')
    .replace(/[([【][^)\]】]*[)\]】]?/g, '')
    .replace(/[,，;； ]*\d{1,3}(周)?岁$/, '')
    .replace(/^(出生于|生于|出生)[::]?/, '')
    .replace(/(出生|生)$/, '')
    .trim();
  return withDigits(plain.replace(/\s*([年月日号])\s*/g, '$1'));
}

/** 1985.1 in a numeric cell is October, 1985.10 without its zero; .2 to .9 can only be the month itself. */
function parseNumeric(value: number, is1904: boolean): MonthReading | null {
  if (Number.isInteger(value)) return null;
  if (value >= FIRST_SERIAL) return fromSerial(value, is1904);
  const year = Math.floor(value);
  if (!inRange(year)) return null;
  const hundredths = Math.round((value - year) * 100);
  if (Math.abs(value - year - hundredths / 100) > 1e-6) return INVALID;
  const month = hundredths > 12 && hundredths % 10 === 0 ? hundredths / 10 : hundredths;
  return toReading(year, month, undefined);
}

/** `isText`: a number typed or pasted as text into a workbook of 1904 may have been counted elsewhere. */
function fromSerial(serial: number, is1904: boolean, isText = false): MonthReading {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return INVALID;
  if (/^(19|20)\d\d[1-9]$/.test(String(serial)))
    return { kind: 'unclear', doubt: '可能是日期序号，也可能是缺了0的年月' };
  if (isText) return { kind: 'unclear', doubt: '像是日期序号，但不知从1900年还是1904年数起' };
  const since1900 = Math.floor(serial) + (is1904 ? DAYS_TO_1904 : 0);
  const date = new Date((since1900 - DAY_ONE_1900) * 86_400_000);
  const month = toMonthIndex(date.getUTCFullYear(), date.getUTCMonth() + 1);
  return { kind: 'exact', month, day: date.getUTCDate() };
}

function oneOrTen(year: number, { spellings }: ColumnFacts): MonthReading {
  if (!inRange(year)) return INVALID;
  const january = toMonthIndex(year, 1);
  // 2001.07.01 ends in a day, which says nothing of how months are written.
  const writes = (month: string) =>
    spellings.some((other) => {
      const plain = toHalfWidth(other)
        .replace(/[(].*$/, '')
        .trim();
      return /^(\d{4}|\d{2})[.。]\d{2}$/.test(plain) && plain.endsWith(month);
    });
  if (writes('10') && writes('01')) return { kind: 'exact', month: january, day: null };
  return { kind: 'either', january, october: toMonthIndex(year, 10) };
}

function toReading(year: number, month: number, day: string | undefined): MonthReading {
  const days = daysInMonth(year, month);
  if (!inRange(year) || days === 0) return INVALID;
  if (day !== undefined && (Number(day) < 1 || Number(day) > days)) return INVALID;
  return { kind: 'exact', month: toMonthIndex(year, month), day: day === undefined ? null : Number(day) };
}

function inRange(year: number): boolean {
  return year >= 1900 && year <= 2100;
}
