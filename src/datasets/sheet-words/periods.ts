import type { Period } from '#core/period.ts';
import { formatPeriod, parsePeriod } from '#core/period.ts';
import type { SheetWords } from '../kind.ts';
import { sourcesOf } from './sources.ts';

const YEAR = '(?:(?:19|20)\\d{2}(?:年度?|[-_.])?)';
const PART =
  '(?:第?[一二三四1-4]季度|[上下]半年|第?\\d{1,2}周|(?:十[一二]?|[一二三四五六七八九]|1[0-2]|0?[1-9])月份?|Q[1-4])';
const NUMERIC = '(?:19|20)\\d{2}[-./]?(?:0[1-9]|1[0-2])';
const PERIODS = new RegExp(`(?<![\\d.])(?:${YEAR}?${PART}|${NUMERIC})(?![\\d.])`, 'g');
const DAYS =
  /(?:19|20)\d{2}年\d{1,2}月\d{1,2}[日号]|(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}|(?<!\d)(?:19|20)\d{2}[01]\d[0-3]\d(?!\d)/g;
/** 1—9月, 2024年四季度至2025年四季度: a stretch, not one period. */
const TO = '(?:[-\\u2013\\u2014~]+|至|到)';
const STRETCH = new RegExp(
  `[年月周度](?:份|末|底)?${TO}|(?<!\\d)\\d{1,2}${TO}\\d{1,2}[月周]|(?:19|20)\\d{2}${TO}(?:19|20)\\d{2}`,
);

/** The year that the words round a table name; null when none or several are named. */
export function findYear(words: SheetWords): number | null {
  for (const source of sourcesOf(words)) {
    const years = new Set(
      [
        ...source
          .replace(DAYS, '')
          .matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)|(?<!\d)((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?!\d)/g),
      ].map((match) => match[1] ?? match[2]),
    );
    if (years.size > 1) return null;
    for (const year of years) return Number(year);
  }
  return null;
}

/**
 * The period that the words round a table name: the title's, the sheet's, the file's. Two of one length that
 * differ (a title copied from last month) name none; a mere year counts only where nothing else is said.
 */
export function findPeriod(words: SheetWords): string | null {
  const year = findYear(words);
  const found: Period[] = [];
  let hasStretch = false;
  for (const source of sourcesOf(words)) {
    const text = source.replace(DAYS, '');
    if (STRETCH.test(text)) {
      hasStretch = true;
      continue;
    }
    const here = [...text.matchAll(PERIODS)].flatMap(
      ([piece]) => parsePeriod(piece.replace('_', ''), year) ?? [],
    );
    found.push(...here);
  }
  const [first] = found;
  if (!first) return year === null || hasStretch ? null : `${year}年`;
  const rivals = found.filter(({ length }) => length === first.length);
  return new Set(rivals.map(formatPeriod)).size === 1 ? formatPeriod(first) : null;
}

/** For records without a day: the month or the year that the words name. */
export function yearAsDate(words: SheetWords): string | null {
  const period = findPeriod(words);
  if (period === null) return null;
  return /^\d{4}年\d{1,2}月$/.test(period) ? period : period.slice(0, 5);
}
