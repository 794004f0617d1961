import { HONOUR_LEVELS } from '#core/codes.ts';
import { compareByList } from '#core/order.ts';
import { formatPeriod } from '#core/period.ts';
import { type RecordColumns, wordAt } from '#core/record-columns.ts';
import { formatDateNumber } from '#datasets/values/date.ts';
import type { Answers } from '../analysis.ts';
import { placeInProvince } from './place.ts';

export const KIND = 'honours';

/** One loaded record. */
export interface Honour {
  /** yyyymmdd, 00 for what is not written. */
  readonly day: number | null;
  /** 2026-06-26, 2026.06 or 2026, as much as is known; null for none. */
  readonly date: string | null;
  readonly year: number | null;
  /** 1 to 12; null where only the year is known. */
  readonly month: number | null;
  readonly object: string;
  readonly title: string;
  readonly level: string | null;
  /** In the whole province. */
  readonly place: number | null;
}

/** Honours in the order they were loaded. */
export function readHonours(records: RecordColumns): readonly Honour[] {
  const [objects, titles, levels] = ['object', 'title', 'level'].map((field) => records.words(field));
  const positions = records.words('position');
  const dates = records.numbers('date');
  if (!objects || !titles || !levels) return [];
  return Array.from({ length: records.count }, (_, row): Honour => {
    const date = dates[row] ?? Number.NaN;
    const month = Math.floor(date / 100) % 100;
    const [level, title] = [wordAt(levels, row), wordAt(titles, row) ?? ''];
    return {
      day: Number.isNaN(date) ? null : date,
      date: Number.isNaN(date) ? null : formatDateNumber(date),
      year: Number.isNaN(date) ? null : Math.floor(date / 10_000),
      month: Number.isNaN(date) || month === 0 ? null : month,
      ...{ object: wordAt(objects, row) ?? '', title, level },
      place: placeInProvince({ level, title, position: wordAt(positions, row) }),
    };
  });
}

const read = new WeakMap<RecordColumns, readonly Honour[]>();

/** Read once for as long as nothing is loaded anew. */
export function honoursOf(answers: Answers): readonly Honour[] {
  const records = answers.records(KIND);
  const known = read.get(records) ?? readHonours(records);
  read.set(records, known);
  return known;
}

export const NO_LEVEL = '级别未填';

/** Levels that honours have, highest first. */
export function levelsOf(honours: readonly Honour[]): readonly string[] {
  const found = new Set(honours.map(({ level }) => level ?? NO_LEVEL));
  return [...found].sort(compareByList([...HONOUR_LEVELS, NO_LEVEL]));
}

/** 2026年三季度; null where the month is not known. */
export function quarterOf({ year, month }: Honour): string | null {
  if (year === null || month === null) return null;
  return formatPeriod({ length: 'quarter', year, part: Math.ceil(month / 3) });
}

/** The newest year that honours are dated in; null when none is. */
export function newestYear(honours: readonly Honour[]): number | null {
  return honours.reduce<number | null>(
    (newest, { year }) => (year !== null && (newest === null || year > newest) ? year : newest),
    null,
  );
}
