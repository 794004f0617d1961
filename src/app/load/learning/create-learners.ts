import type { DutyRules } from '#analyses/training/duty/rules.ts';
import { ATTENDANCE } from '#analyses/plan/training-dimensions.ts';
import { type IsoDate, monthOfIsoDate } from '#core/month.ts';
import type { TimeWindow } from '#core/window.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { enumType } from '../enum-type.ts';
import { rowsOf } from './beside-people.ts';
import { CREDITED, printCreditable, printDuty, printRule } from './duty-sql.ts';
import { LAST_OF, printNewcomers, printPurpose, printSince } from './newcomers-sql.ts';
import { recordsOf } from './record-batch.ts';
import { printByNow, printMonthOf, printWithin } from './time-sql.ts';

export interface LearnerFacts {
  readonly asOf: IsoDate;
  readonly window: TimeWindow;
  /** The category that a class is put together for; '' while none is chosen. */
  readonly category: string;
  readonly rules: DutyRules;
}

const RECORDS = recordsOf('training');
const [PRESENT, ABSENT] = ATTENDANCE;

/** Each person's records added up. */
function printGot({ asOf, window, category, rules }: LearnerFacts): string {
  const told = [
    ...['person', 'start', 'first_day', 'hours'],
    `${printWithin(window, asOf)} AS is_within`,
    `${printByNow(asOf)} AS is_begun`,
    `coalesce(CAST(category AS VARCHAR) = ${quoteText(category)}, FALSE) AS is_chosen`,
    ...printCreditable(rules, asOf),
    ...printPurpose(rules),
  ];
  const columns = [
    `CAST(count(*) FILTER (is_within) AS INTEGER) AS class_count`,
    `sum(hours) FILTER (is_within) AS hours`,
    `max(start) FILTER (is_begun) AS last_class`,
    `count(*) FILTER (is_within AND is_chosen) > 0 AS had_chosen`,
    `${printMonthOf(`max(first_day) FILTER (is_begun AND is_chosen)`)} AS last_chosen`,
    ...CREDITED,
    ...LAST_OF,
  ];
  const records = `SELECT ${told.join(', ')} FROM ${RECORDS} WHERE person IS NOT NULL`;
  return `SELECT person, ${columns.join(',\n')} FROM (${records}) GROUP BY person`;
}

/** The categories are in the order of their names because the words of the column are. */
function printCategories({ asOf, window }: LearnerFacts): string {
  const had = `SELECT DISTINCT person, category FROM ${RECORDS} WHERE person IS NOT NULL AND category IS NOT NULL AND ${printWithin(window, asOf)}`;
  return `SELECT person, array_to_string(CAST(list_sort(list(category)) AS VARCHAR[]), '、') AS had_categories FROM (${had}) GROUP BY person`;
}

function printChosen({ asOf, category }: LearnerFacts): readonly string[] {
  if (category === '')
    return ['CAST(NULL AS VARCHAR) AS lacks_chosen', 'CAST(NULL AS INTEGER) AS months_since_chosen'];
  return [
    `CASE WHEN had_chosen THEN '参加过' ELSE '未参加' END AS lacks_chosen`,
    `${monthOfIsoDate(asOf)} - last_chosen AS months_since_chosen`,
  ];
}

const KEPT = [
  ...['batch', 'r', 'attended', 'is_trained', 'class_count', 'hours'],
  ...['duty_rule', 'duty_state', 'has_met', 'duty_hours', 'duty_days', 'duty_short', 'months_left'],
  ...['initial_state', 'post_state', 'makeup_state', 'had_categories'],
  ...['lacks_chosen', 'months_since_chosen', 'last_class'],
];

/** One row for everybody in service, whether or not there are records of them. */
function printLearners(facts: LearnerFacts): string {
  const { asOf, rules } = facts;
  const added = ['class_count', 'hours', 'five_hours', 'five_days', 'year_hours', 'year_days'];
  const zeros = added.map((name) => `coalesce(g.${name}, 0) AS ${name}`);
  const attended = `CASE WHEN class_count > 0 THEN ${quoteText(PRESENT)} ELSE ${quoteText(ABSENT)} END`;
  return `WITH got AS (${printGot(facts)}),
had AS (${printCategories(facts)}),
who AS (SELECT p.batch, p.r, ${[`${printRule(rules)} AS duty_rule`, ...printSince(rules, asOf)].join(', ')} FROM people p),
each AS (SELECT w.*, ${zeros.join(', ')}, coalesce(g.had_chosen, FALSE) AS had_chosen, g.last_class, g.last_chosen, g.last_initial, g.last_for_post, h.had_categories
FROM who w JOIN in_service s ON s.batch = w.batch AND s.r = w.r
LEFT JOIN got g ON g.person = s.person LEFT JOIN had h ON h.person = s.person),
judged AS (SELECT *, ${printDuty(rules, asOf).join(',\n')} FROM each)
SELECT ${KEPT.join(', ')} FROM (SELECT *, CAST(${attended} AS ${enumType(ATTENDANCE)}) AS attended,
CASE WHEN class_count > 0 THEN 1 END AS is_trained, CASE WHEN duty_state = '已达到' THEN 1 END AS has_met,
CASE WHEN duty_state = '已达到' THEN 0 ELSE duty_left END AS duty_short,
${[...printChosen(facts), ...printNewcomers(rules, asOf)].join(',\n')} FROM judged)`;
}

/** Makes the table of what is known of everybody, and the view that puts the columns of people beside it. */
export async function createLearners(engine: Engine, name: string, facts: LearnerFacts): Promise<void> {
  const table = quoteName(rowsOf(name));
  await engine.query(`CREATE OR REPLACE TABLE ${table} AS ${printLearners(facts)}`);
  await engine.query(
    `CREATE OR REPLACE VIEW ${quoteName(name)} AS SELECT k.*, l.* EXCLUDE (batch, r) FROM people k JOIN ${table} l ON l.batch = k.batch AND l.r = k.r`,
  );
}
