import type { DutyRules, HoursRule } from '#analyses/training/duty/rules.ts';
import { DUTY_STATES } from '#analyses/plan/training-dimensions.ts';
import { LEADERSHIP_LEVELS, POST_LEVELS, RANKS, type StaffingKind } from '#core/codes.ts';
import { type IsoDate, monthOf, monthOfIsoDate, toMonthIndex } from '#core/month.ts';
import { type TimeWindow, windowOf } from '#core/window.ts';
import { asOne, NEVER, type Words } from '../words.ts';
import { printWithin } from './time-sql.ts';

/** 干部教育培训工作条例第十四条: the five-year duty reaches down to these. */
const SENIOR_POSTS = POST_LEVELS.slice(0, POST_LEVELS.indexOf('县处级副职') + 1);
const SENIOR_RANKS = RANKS.slice(0, RANKS.indexOf('四级调研员') + 1);
/** The article binds civil servants; who is on none of these is taken for one. */
const OTHER_STAFF: readonly StaffingKind[] = ['事业', '工勤', '编外'];

const DAY_MS = 86_400_000;

/** What is not said does not hold. */
export const certainly = (condition: string): string =>
  condition === NEVER ? NEVER : `coalesce(${condition}, FALSE)`;

/** Some of the columns holds some of the words. */
export function holdsAny(columns: readonly string[], parts: readonly string[], known: Words): string {
  const found = columns.map((column) => certainly(known.holds(column, ...parts)));
  const some = found.filter((condition) => condition !== NEVER);
  return some.length > 0 ? `(${some.join(' OR ')})` : NEVER;
}

export const leads = (people: Words): string => certainly(people.has('post_level', ...LEADERSHIP_LEVELS));

/** The windows of the two duties, by where the as-of date stands. */
export function dutyWindows({ fiveYear }: DutyRules, asOf: IsoDate) {
  return {
    fiveYear: windowOf(fiveYear.window === 'plan' ? 'plan' : 'five-years', asOf),
    yearly: windowOf('year', asOf),
  };
}

/** What of each record counts for the duty, worked out once a record: the sums need it several times. */
export function printCreditable(rules: DutyRules, asOf: IsoDate, known: Words): readonly string[] {
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

const labelsOf = ({ fiveYear, yearly, other }: DutyRules): readonly string[] => [
  ...new Set([fiveYear.label, yearly.label, ...(other ? [other.label] : [])]),
];

/** The person is under the rule of this label. */
export const isUnder = (label: string, rules: DutyRules): string =>
  `duty_rule = ${asOne(label, labelsOf(rules))}`;

export const HAS_MET = `duty_state = ${asOne('已达到', DUTY_STATES)}`;

/** The rule that a person is under; null for those whom the office has set none for. */
export function printRule(rules: DutyRules, people: Words): string {
  const { fiveYear, yearly, other } = rules;
  const labelled = ({ label }: { readonly label: string }) => asOne(label, labelsOf(rules));
  const is = (column: string, words: readonly string[]) => certainly(people.has(column, ...words));
  const senior = `${is('post_level', SENIOR_POSTS)} OR ${is('rank', SENIOR_RANKS)}`;
  return `CASE WHEN ${is('staffing_kind', OTHER_STAFF)} THEN ${other ? labelled(other) : 'NULL'} WHEN ${senior} THEN ${labelled(fiveYear)} ELSE ${labelled(yearly)} END`;
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
  // `greatest` costs this engine several times what comparisons do.
  const reach = (share: number) => ratios.map((ratio) => `${ratio} >= ${share}`).join(' OR ');
  const [met, onCourse, short] = DUTY_STATES.map((state) => asOne(state, DUTY_STATES));
  const middle = end === null ? '' : ` WHEN ${reach(shareOver(start, asOf, end))} THEN ${onCourse}`;
  return `CASE WHEN ${reach(1)} THEN ${met}${middle} ELSE ${short} END`;
}

/** Columns of the duty over `duty_rule` and the sums of `printCredited`, which are 0 where there is nothing. */
export function printDuty(rules: DutyRules, asOf: IsoDate): readonly string[] {
  const terms = termsOf(rules, asOf);
  const each = (print: (term: Terms) => string) =>
    `CASE ${terms.map((term) => `WHEN ${isUnder(term.label, rules)} THEN ${print(term)}`).join(' ')} END`;
  return [
    `${each((term) => printState(term, asOf))} AS duty_state`,
    `${each(({ name }) => `${name}_hours`)} AS duty_hours`,
    `${each(({ name }) => `${name}_days`)} AS duty_days`,
    `${each(({ name, hours }) => `CASE WHEN ${name}_hours < ${hours} THEN ${hours} - ${name}_hours ELSE 0 END`)} AS duty_left`,
    `CAST(${each((term) => printMonthsLeft(term, asOf))} AS INTEGER) AS months_left`,
  ];
}
