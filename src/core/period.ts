import { withDigits } from './chinese-number.ts';
import type { IsoDate } from './month.ts';
import { lastDayOfMonth, toMonthIndex } from './month.ts';
import { compareWords } from './order.ts';

export type PeriodLength = 'year' | 'half' | 'quarter' | 'month' | 'week';

/** A stretch of the calendar that scores and reviews are given for. Weeks are those of ISO 8601. */
export interface Period {
  readonly length: PeriodLength;
  readonly year: number;
  /** Which half, quarter, month or week of the year, from 1; 1 for a year. */
  readonly part: number;
}

const MONTHS_IN: Readonly<Record<Exclude<PeriodLength, 'week'>, number>> = {
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
};
const SHORTEST_FIRST: readonly PeriodLength[] = ['week', 'month', 'quarter', 'half', 'year'];
const DAY = 86_400_000;

/** The year may be left out of any part of a year. */
const YEAR = '(?:(\\d{4}|[1-4]\\d)年度?|(\\d{4})[-_./]?)?';
const FORMS: readonly (readonly [PeriodLength, RegExp])[] = [
  ['year', /^(?:(\d{4}|[1-4]\d)年度?(?:全年)?|(\d{4})(?:全年)?)(1?)$/],
  ['half', new RegExp(`^${YEAR}([上下])半年度?$`)],
  ['half', new RegExp(`^${YEAR}H([12])$`, 'i')],
  ['quarter', new RegExp(`^${YEAR}第?([1-4])季度?$`)],
  ['quarter', new RegExp(`^${YEAR}Q([1-4])$`, 'i')],
  ['month', new RegExp(`^${YEAR}(\\d{1,2})月(?:份|度)?$`)],
  // Not 2026.1, which may be October without its zero.
  ['month', /^()(\d{4})(?:[-/](0?[1-9]|1[0-2])|\.(0[1-9]|1[0-2]|[2-9])|(0[1-9]|1[0-2]))$/],
  ['week', new RegExp(`^${YEAR}第?(\\d{1,2})周$`)],
  ['week', new RegExp(`^${YEAR}W(\\d{1,2})$`, 'i')],
];

/** The period that a text names: 2026年9月, 2026-09, 26年9月, 2026Q3; `year` stands in where none is written (9月). */
export function parsePeriod(text: string, year: number | null = null): Period | null {
  const plain = withDigits(text.normalize('NFKC').replace(/\s+/g, ''));
  for (const [length, form] of FORMS) {
    const match = form.exec(plain);
    if (!match) continue;
    const [long, short, ...parts] = match.slice(1);
    const written = long ?? '';
    const ownYear = written === '' ? short : written.length === 2 ? `20${written}` : written;
    const inYear = ownYear === undefined ? year : Number(ownYear);
    const part = parts.find(Boolean) ?? '1';
    const number = part === '上' ? 1 : part === '下' ? 2 : Number(part);
    if (inYear === null || !isPart(length, inYear, number)) return null;
    return { length, year: inYear, part: number };
  }
  return null;
}

function isPart(length: PeriodLength, year: number, part: number): boolean {
  if (year < 1900 || year > 2100 || part < 1) return false;
  return part <= (length === 'week' ? weeksIn(year) : 12 / MONTHS_IN[length]);
}

const QUARTERS = '一二三四';

/** The spelling of the contract: 2026年, 2026年上半年, 2026年三季度, 2026年9月, 2026年第36周. */
export function formatPeriod({ length, year, part }: Period): string {
  switch (length) {
    case 'year':
      return `${year}年`;
    case 'half':
      return `${year}年${part === 1 ? '上' : '下'}半年`;
    case 'quarter':
      return `${year}年${QUARTERS.charAt(part - 1)}季度`;
    case 'month':
      return `${year}年${part}月`;
    case 'week':
      return `${year}年第${part}周`;
  }
}

/** A label in the contract's spelling where it names a period, else as found. */
export function toPeriod(text: string, year: number | null = null): string {
  const period = parsePeriod(text, year);
  return period ? formatPeriod(period) : text.trim();
}

/** The period of the same length just before. */
export function previousPeriod({ length, year, part }: Period): Period {
  if (part > 1) return { length, year, part: part - 1 };
  const last = length === 'week' ? weeksIn(year - 1) : 12 / MONTHS_IN[length];
  return { length, year: year - 1, part: last };
}

export function firstDayOfPeriod({ length, year, part }: Period): IsoDate {
  if (length === 'week') return toIso(firstMonday(year) + (part - 1) * 7 * DAY);
  const month = (part - 1) * MONTHS_IN[length] + 1;
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

export function lastDayOfPeriod({ length, year, part }: Period): IsoDate {
  if (length === 'week') return toIso(firstMonday(year) + (part * 7 - 1) * DAY);
  return lastDayOfMonth(toMonthIndex(year, part * MONTHS_IN[length]));
}

/** Earlier end first; of two that end together the shorter one first. */
export function comparePeriods(a: Period, b: Period): number {
  const [left, right] = [lastDayOfPeriod(a), lastDayOfPeriod(b)];
  if (left !== right) return left < right ? -1 : 1;
  return SHORTEST_FIRST.indexOf(a.length) - SHORTEST_FIRST.indexOf(b.length);
}

/** Labels in the order of time; those that are no period come last, as words. */
export function comparePeriodLabels(a: string, b: string): number {
  const [left, right] = [parsePeriod(a), parsePeriod(b)];
  if (left && right) return comparePeriods(left, right);
  if (left || right) return left ? -1 : 1;
  return compareWords(a, b);
}

/** ISO 8601: week 1 is the one with 4 January. */
function firstMonday(year: number): number {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
}

function weeksIn(year: number): number {
  return Math.round((firstMonday(year + 1) - firstMonday(year)) / (7 * DAY));
}

function toIso(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}
