import { roundHalfUp } from '#core/format.ts';
import { parsePeriod, previousPeriod, formatPeriod } from '#core/period.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers } from '../analysis.ts';
import { ABOUT, PERSON, STANDING } from './ids.ts';

/** What the page is about; undefined where there is nothing to rank. */
export const aboutOf = (answers: Pick<Answers, 'table'>): TableRow | undefined =>
  answers.table(ABOUT).rows[0];

export const isOfPeople = (row: TableRow | undefined): boolean => row?.['object_type'] === PERSON;

export const numberIn = (row: TableRow | undefined, measure: string): number | null => {
  const value = row?.[measure];
  return typeof value === 'number' ? value : null;
};

export const textIn = (row: TableRow | undefined, name: string): string => String(row?.[name] ?? '');

/** Rows of the chosen league in a table that has several. */
export function ofLeague(answers: Pick<Answers, 'table'>, table: string): readonly TableRow[] {
  const about = aboutOf(answers);
  if (!about) return [];
  return answers
    .table(table)
    .rows.filter((row) => row['object_type'] === about['object_type'] && row['group'] === about['group']);
}

export const standingRows = (answers: Pick<Answers, 'table'>): readonly TableRow[] =>
  answers.table(STANDING).rows;

const LAST: Readonly<Record<string, string>> = {
  year: '上年',
  quarter: '上季度',
  month: '上月',
  week: '上周',
};

/** 较上季度, 较上年同期; 较2026年一季度 where periods between them are missing. */
export function sayAgainst(period: string, before: string): string {
  const [now, then] = [parsePeriod(period), parsePeriod(before)];
  if (!now || !then) return `较${before}`;
  if (formatPeriod(previousPeriod(now)) === formatPeriod(then)) {
    return `较${LAST[now.length] ?? before}`;
  }
  const isYearBefore = then.length === now.length && then.part === now.part && then.year === now.year - 1;
  return isYearBefore ? '较上年同期' : `较${before}`;
}

/** 92.5, as scores stand in sentences: one decimal. */
export const sayScore = (value: number): string => roundHalfUp(value, 1).toFixed(1);

/** 12个单位, 30人 */
export function sayCount(n: number, row: TableRow | undefined): string {
  return isOfPeople(row) ? `${n}人` : `${n}个${textIn(row, 'object_type')}`;
}

/** 东岭区、南浦区 ; of more than so many the first and how many. */
export function sayNames(names: readonly string[], row: TableRow | undefined, most = 3): string {
  if (names.length <= most) return names.join('、');
  return `${names[0] ?? ''}等${sayCount(names.length, row)}`;
}
