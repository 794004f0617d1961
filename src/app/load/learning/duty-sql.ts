import type { DutyRules, HoursRule } from '#analyses/training/duty/rules.ts';
import { DUTY_STATES } from '#analyses/plan/training-dimensions.ts';
import { LEADERSHIP_LEVELS, POST_LEVELS, RANKS, type StaffingKind } from '#core/codes.ts';
import { type IsoDate, monthOf, monthOfIsoDate, toMonthIndex } from '#core/month.ts';
import { type TimeWindow, windowOf } from '#core/window.ts';
import { quoteText } from '#engine/quote.ts';
import { enumType } from '../enum-type.ts';
import { printWithin } from './time-sql.ts';

/** 干部教育培训工作条例第十四条: the five-year duty reaches down to these. */
const SENIOR_POSTS = POST_LEVELS.slice(0, POST_LEVELS.indexOf('县处级副职') + 1);
const SENIOR_RANKS = RANKS.slice(0, RANKS.indexOf('四级调研员') + 1);
/** The article binds civil servants; who is on none of these is taken for one. */
const OTHER_STAFF: readonly StaffingKind[] = ['事业', '工勤', '编外'];

const DAY_MS = 86_400_000;

export const isAmong = (column: string, words: readonly string[]): string =>
  `coalesce(CAST(${column} AS VARCHAR) IN (${words.map(quoteText).join(', ')}), FALSE)`;

/** The words of columns that are ENUMs, in the order of their codes. */
export type KnownWords = ReadonlyMap<string, readonly string[]>;

const NO_WORDS: KnownWords = new Map();

/** Words are looked into once each where they are known, else row by row. */
function printHolds(
  column: string,
  words: readonly string[],
  known: readonly string[] | undefined,
): string[] {
  if (!known) {
    return words.map((word) => `coalesce(contains(CAST(${column} AS VARCHAR), ${quoteText(word)}), FALSE)`);
  }
  const codes = known.flatMap((each, code) => (words.some((word) => each.includes(word)) ? [code] : []));
  return codes.length > 0 ? [`coalesce(enum_code(${column}) IN (${codes.join(', ')}), FALSE)`] : [];
}

/** Holds of no record. */
export const NO_RECORD = 'FALSE';

/** Some of the columns holds some of the words. */
export function holdsAny(
  columns: readonly string[],
  words: readonly string[],
  known: KnownWords = NO_WORDS,
): string {
  const parts = columns.flatMap((column) => printHolds(column, words, known.get(column)));
  return parts.length > 0 ? `(${parts.join(' OR ')})` : NO_RECORD;
}

export const LEADS = isAmong('post_level', LEADERSHIP_LEVELS);

/** The windows of the two duties, by where the as-of date stands. */
export function dutyWindows({ fiveYear }: DutyRules, asOf: IsoDate) {
  return {
    fiveYear: windowOf(fiveYear.window === 'plan' ? 'plan' : 'five-years', asOf),
    yearly: windowOf('year', asOf),
  };
}

/** What of each record counts for the duty, worked out once a record: the sums need it several times. */
export function printCreditable(rules: DutyRules, asOf: IsoDate, known?: KnownWords): readonly string[] {
  const { fiveYear, yearly } = dutyWindows(rules, asOf);
  const { hoursPerDay, networkWords, atWorkWords } = rules;
  const holds = (words: readonly string[]) => holdsAny(['category', 'form'], words, known);
  const credited = (window: TimeWindow) => `${printWithin(window, asOf)} AND NOT ${holds(networkWords)}`;
  return [
    `${credited(fiveYear)} AS in_five`,
    `${credited(yearly)} AS in_year`,
    `${hoursPerDay === null ? 'hours' : `coalesce(hours, days * ${hoursPerDay})`} AS credited_hours`,
    `CASE WHEN NOT ${holds(atWorkWords)} THEN days END AS credited_days`,
  ];
}

/** What records add up to for the duty, by person. */
export const CREDITED: readonly string[] = ['five', 'year'].flatMap((name) =>
  ['hours', 'days'].map((unit) => `sum(credited_${unit}) FILTER (in_${name}) AS ${name}_${unit}`),
);

/** The rule that a person is under; null for those whom the office has set none for. */
export function printRule({ fiveYear, yearly, other }: DutyRules): string {
  const labels = [...new Set([fiveYear.label, yearly.label, ...(other ? [other.label] : [])])];
  const senior = `${isAmong('post_level', SENIOR_POSTS)} OR ${isAmong('rank', SENIOR_RANKS)}`;
  const rule = `CASE WHEN ${isAmong('staffing_kind', OTHER_STAFF)} THEN ${other ? quoteText(other.label) : 'NULL'} WHEN ${senior} THEN ${quoteText(fiveYear.label)} ELSE ${quoteText(yearly.label)} END`;
  return `CAST(${rule} AS ${enumType(labels)})`;
}

/** Share of a window that is over. */
function shareOver(from: IsoDate, asOf: IsoDate, to: IsoDate): number {
  const days = (end: IsoDate) => (Date.parse(end) - Date.parse(from)) / DAY_MS + 1;
  return Math.min(1, Math.max(0, days(asOf) / days(to)));
}

interface Terms extends Pick<HoursRule, 'label' | 'hours' | 'days'> {
  readonly name: 'five' | 'year';
  /** Last day of the window; null for one that moves along. */
  readonly end: IsoDate | null;
  readonly start: IsoDate;
}

function termsOf(rules: DutyRules, asOf: IsoDate): readonly Terms[] {
  const { fiveYear, yearly, other } = rules;
  const windows = dutyWindows(rules, asOf);
  const year = asOf.slice(0, 4);
  const plan = { start: '2023-01-01', end: '2027-12-31' };
  const rolling = { start: windows.fiveYear.from, end: null };
  const ofYear = { name: 'year', start: `${year}-01-01`, end: `${year}-12-31` } as const;
  return [
    { ...fiveYear, name: 'five', ...(fiveYear.window === 'plan' ? plan : rolling) },
    { ...yearly, ...ofYear },
    ...(other ? [{ ...other, ...ofYear, days: null }] : []),
  ];
}

function printMonthsLeft({ end }: Terms, asOf: IsoDate): string {
  if (end === null) return 'NULL';
  const { year, month } = monthOf(monthOfIsoDate(end));
  return String(Math.max(0, toMonthIndex(year, month) - monthOfIsoDate(asOf)));
}

function printState({ name, hours, days, start, end }: Terms, asOf: IsoDate): string {
  const ratios = [`${name}_hours / ${hours}.0`, ...(days === null ? [] : [`${name}_days / ${days}.0`])];
  const done = ratios.length > 1 ? `greatest(${ratios.join(', ')})` : ratios[0];
  const [met, onCourse, short] = DUTY_STATES.map(quoteText);
  const middle = end === null ? '' : ` WHEN ${done} >= ${shareOver(start, asOf, end)} THEN ${onCourse}`;
  return `CASE WHEN ${done} >= 1 THEN ${met}${middle} ELSE ${short} END`;
}

/** Columns of the duty over `duty_rule` and the sums of `printCredited`, which are 0 where there is nothing. */
export function printDuty(rules: DutyRules, asOf: IsoDate): readonly string[] {
  const terms = termsOf(rules, asOf);
  const each = (print: (term: Terms) => string) =>
    `CASE ${terms.map((term) => `WHEN duty_rule = ${quoteText(term.label)} THEN ${print(term)}`).join(' ')} END`;
  return [
    `CAST(${each((term) => printState(term, asOf))} AS ${enumType(DUTY_STATES)}) AS duty_state`,
    `${each(({ name }) => `${name}_hours`)} AS duty_hours`,
    `${each(({ name }) => `${name}_days`)} AS duty_days`,
    `${each(({ name, hours }) => `greatest(0, ${hours} - ${name}_hours)`)} AS duty_left`,
    `CAST(${each((term) => printMonthsLeft(term, asOf))} AS INTEGER) AS months_left`,
  ];
}
