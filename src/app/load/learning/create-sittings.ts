import { SEATS, SITTING_DOUBTS } from '#analyses/plan/training-dimensions.ts';
import type { IsoDate } from '#core/month.ts';
import type { SettingValue } from '#core/setting.ts';
import type { TimeWindow } from '#core/window.ts';
import { SAT_SAYS_COLUMN, SCORE_SAYS_COLUMN } from '#datasets/values/sitting.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteText } from '#engine/quote.ts';
import { enumType } from '../enum-type.ts';
import { createBesidePeople, createPeopleView } from './beside-people.ts';
import { withUndated } from './create-lessons.ts';
import { recordsOf } from './record-batch.ts';
import { printMaybeWithin, printMonthOf, printWithin } from './time-sql.ts';

export interface SittingFacts {
  readonly asOf: IsoDate;
  readonly window: TimeWindow;
  /** Points of 100 from which a test is passed. */
  readonly passMark: SettingValue;
}

const FULL_MARK = 100;
const PASS_MARK = 60;

type Seat = (typeof SEATS)[number];
type Doubt = (typeof SITTING_DOUBTS)[number] | '时间未填';
const DOUBTS: readonly Doubt[] = ['时间未填', ...SITTING_DOUBTS];

const text = (name: string) => `CAST(${name} AS VARCHAR)`;
const is = (name: string, ...words: readonly string[]) =>
  `coalesce(${text(name)} IN (${words.map(quoteText).join(', ')}), FALSE)`;
const seatIs = (...seats: readonly Seat[]) => is('seat', ...seats);
const first = (cases: readonly (readonly [condition: string, word: string | null])[]) =>
  `CASE ${cases.map(([condition, word]) => `WHEN ${condition} THEN ${word === null ? 'NULL' : quoteText(word)}`).join(' ')} END`;

/**
 * Everybody in the list was to sit but whom it says not; who has a score sat, unless it is said in words that they
 * did not. A cell that cannot be read makes nobody absent.
 */
const SEAT: readonly (readonly [string, Seat])[] = [
  [`${is('expected', '否')} OR ${is(SCORE_SAYS_COLUMN, '免考')}`, '不应考'],
  [`${is('sat', '缺考')} OR (${is(SCORE_SAYS_COLUMN, '缺考')} AND NOT ${is('sat', '是')})`, '缺考'],
  [is('sat', '否'), '未参加'],
  [`${is('sat', '是')} OR ${is(SCORE_SAYS_COLUMN, '已考')}`, '参加'],
  [is(SCORE_SAYS_COLUMN, '未参加'), '未参加'],
  [`${is(SAT_SAYS_COLUMN, '不明')} OR ${is(SCORE_SAYS_COLUMN, '不明')}`, '待核'],
  ['TRUE', '未参加'],
];

const DOUBT: readonly (readonly [string, Doubt])[] = [
  ['NOT is_dated', '时间未填'],
  ['turn > 1', '同一测试重复'],
  [`${seatIs('缺考', '未参加')} AND score IS NOT NULL`, '缺考却有得分'],
  [`${seatIs('不应考')} AND score IS NOT NULL`, '不应考却有得分'],
  [`${seatIs('参加')} AND of_hundred IS NULL`, '参加而无得分'],
];

const SEAT_ORDER = `CASE ${SEATS.map((seat, i) => `WHEN seat = ${quoteText(seat)} THEN ${i}`).join(' ')} END`;
/** Several rows of one person in one test: the one that sat with the highest score is counted. */
const TURN = `CASE WHEN person IS NULL THEN 1 ELSE row_number() OVER (PARTITION BY is_dated, person, ${text('test')}, "date" ORDER BY ${SEAT_ORDER}, of_hundred DESC NULLS LAST, batch, r) END`;
const FIRST_SAT = `row_number() OVER (PARTITION BY person, is_dated AND turn = 1 AND ${seatIs('参加')} ORDER BY first_day, batch, r) = 1`;

function printSittings({ asOf, window, passMark }: SittingFacts): string {
  const pass = typeof passMark === 'number' ? passMark : PASS_MARK;
  const read = `SELECT *, ${printWithin(window, asOf)} AS is_dated, ${first(SEAT)} AS seat FROM ${recordsOf('tests')} WHERE ${printMaybeWithin(window, asOf)}`;
  const scored = `SELECT *, CASE WHEN ${seatIs('参加')} THEN score * ${FULL_MARK} / nullif(coalesce(full_mark, ${FULL_MARK}), 0) END AS of_hundred FROM (${read})`;
  const turned = `SELECT *, ${TURN} AS turn FROM (${scored})`;
  const ordered = `SELECT *, ${FIRST_SAT} AS is_first FROM (${turned})`;
  const counts = 'is_dated AND turn = 1';
  const flag = (condition: string) => `CASE WHEN ${counts} AND ${condition} THEN 1 END`;
  const month = `CASE WHEN "date" // 100 % 100 > 0 THEN ${printMonthOf('"date"')} END`;
  const sat = seatIs('参加');
  const columns = [
    ...['batch', 'r', 'at_batch', 'at_r', 'link', 'said_unit', 'test'],
    ...['level AS test_level', '"date" AS test_date', 'person AS who', 'is_dated'],
    `CAST(${month} AS INTEGER) AS test_month`,
    `CASE WHEN person IS NOT NULL THEN 1 END AS counted`,
    `${flag(`NOT ${seatIs('不应考')}`)} AS is_expected`,
    `CAST(CASE WHEN ${counts} THEN seat END AS ${enumType(SEATS)}) AS seat`,
    `${flag(sat)} AS has_sat`,
    `${flag('of_hundred IS NOT NULL')} AS is_scored`,
    `${flag(`of_hundred >= ${pass}`)} AS has_passed`,
    `${flag(`person IS NOT NULL AND ${sat} AND is_first`)} AS first_sat`,
    `CAST(${first(DOUBT)} AS ${enumType(DOUBTS)}) AS doubt`,
    `CAST(CASE WHEN ${counts} THEN floor(of_hundred) END AS INTEGER) AS points`,
    `CASE WHEN ${counts} AND person IS NOT NULL THEN of_hundred END AS counted_score`,
  ];
  return `SELECT ${columns.join(', ')} FROM (${ordered})`;
}

/** Makes the rows of the tests of a window, and beside them (`withUndated`) those that may or may not be of it. */
export async function createSittings(engine: Engine, name: string, facts: SittingFacts): Promise<number> {
  const rows = await createBesidePeople(engine, name, printSittings(facts), 'is_dated');
  await createPeopleView(engine, withUndated(name), name, 'TRUE');
  return rows;
}
