import type { MadeRecord } from './made-records.ts';

/** A person's year as an office worker would add it up by hand from the records. */
export interface PlainLearner {
  readonly class_count: number;
  readonly hours: number;
  readonly year_hours: number;
  readonly year_days: number;
  readonly five_hours: number;
  readonly five_days: number;
}

const NOW = 20261031;

const pad = (year: number, month: number, day: number) => year * 10_000 + month * 100 + day;

/** Every day of a calendar that a start may be, as far as it is needed: its first and its last. */
function daysOf(start: number): { readonly first: number; readonly last: number } {
  const [year, month, day] = [Math.floor(start / 10_000), Math.floor(start / 100) % 100, start % 100];
  if (month === 0) return { first: pad(year, 1, 1), last: pad(year, 12, 31) };
  const end = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day === 0
    ? { first: pad(year, month, 1), last: pad(year, month, end) }
    : { first: start, last: start };
}

/** Certainly within, as far as the days have come. */
export function isWithin({ start }: MadeRecord, from: number, to: number): boolean {
  if (start === undefined) return false;
  const { first, last } = daysOf(start);
  return first >= from && first <= Math.min(to, NOW) && Math.min(last, NOW) <= to;
}

/** Not certainly within, and not certainly outside. */
export function isInDoubt(record: MadeRecord, from: number, to: number): boolean {
  if (record.start === undefined) return true;
  if (isWithin(record, from, to)) return false;
  const { first, last } = daysOf(record.start);
  return first <= Math.min(to, NOW) && last >= from;
}

const holds = ({ category = '', form = '' }: MadeRecord, ...words: string[]) =>
  words.some((word) => category.includes(word) || form.includes(word));

const add = (numbers: readonly (number | undefined)[]) =>
  numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);

export function plainLearner(records: readonly MadeRecord[], from: number, to: number): PlainLearner {
  const own = records.filter((record) => isWithin(record, from, to));
  const credited = records.filter((record) => !holds(record, '网络'));
  const year = credited.filter((record) => isWithin(record, 20260101, NOW));
  const five = credited.filter((record) => isWithin(record, 20211101, NOW));
  const days = (of: readonly MadeRecord[]) =>
    add(of.filter((record) => !holds(record, '跟班', '顶岗')).map((record) => record.days));
  return {
    class_count: own.length,
    hours: add(own.map(({ hours }) => hours)),
    ...{ year_hours: add(year.map(({ hours }) => hours)), year_days: days(year) },
    ...{ five_hours: add(five.map(({ hours }) => hours)), five_days: days(five) },
  };
}
