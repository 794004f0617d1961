import type { DutyRules } from '#analyses/training/duty/rules.ts';
import { ATTENDANCE } from '#analyses/plan/training-dimensions.ts';
import { type IsoDate, monthOfIsoDate } from '#core/month.ts';
import { compareWords } from '#core/order.ts';
import type { TimeWindow } from '#core/window.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { asOne, type Words } from '../words.ts';
import { rowsOf } from './beside-people.ts';
import { CREDITED, HAS_MET, printCreditable, printDuty, printRule } from './duty-sql.ts';
import { printNewcomers, printPurposes, printSince } from './newcomers-sql.ts';
import { recordsOf } from './record-batch.ts';
import { printByNow, printMonthOf, printWithin } from './time-sql.ts';

export interface LearnerFacts {
  readonly asOf: IsoDate;
  readonly window: TimeWindow;
  /** The category that a class is put together for; '' while none is chosen. */
  readonly category: string;
  readonly rules: DutyRules;
  /** Words of the records' columns. */
  readonly known: Words;
  /** Words of the people's columns. */
  readonly people: Words;
}

const RECORDS = recordsOf('training');
const [PRESENT, ABSENT] = ATTENDANCE;

const LAST_CHOSEN: readonly string[] = [
  `count(*) FILTER (is_within AND is_chosen) > 0 AS had_chosen`,
  `${printMonthOf(`max(first_day) FILTER (is_begun AND is_chosen)`)} AS last_chosen`,
];
const NONE_CHOSEN: readonly string[] = ['FALSE AS had_chosen', 'CAST(NULL AS INTEGER) AS last_chosen'];

/** Each person's records added up. */
function printGot(facts: LearnerFacts): string {
  const { asOf, window, category, rules, known } = facts;
  const bits = bitsOf(facts);
  const purposes = printPurposes(rules, known);
  const chosen =
    category === '' ? null : `coalesce(CAST(category AS VARCHAR) = ${quoteText(category)}, FALSE)`;
  const told = [
    ...['person', 'start', 'first_day', 'hours'],
    `${printWithin(window, asOf)} AS is_within`,
    `${printByNow(asOf)} AS is_begun`,
    ...(chosen ? [`${chosen} AS is_chosen`] : []),
    ...(bits ? [`CAST(1 AS BIGINT) << CAST(enum_code(category) AS BIGINT) AS category_bit`] : []),
    ...printCreditable(rules, asOf, known),
    ...purposes.told,
  ];
  const columns = [
    `CAST(count(*) FILTER (is_within) AS INTEGER) AS class_count`,
    `sum(hours) FILTER (is_within) AS hours`,
    `max(start) FILTER (is_begun) AS last_class`,
    ...(chosen ? LAST_CHOSEN : NONE_CHOSEN),
    ...(bits ? [`bit_or(category_bit) FILTER (is_within) AS had`] : []),
    ...CREDITED,
    ...purposes.last,
  ];
  const records = `SELECT ${told.join(', ')} FROM ${RECORDS} WHERE person IS NOT NULL`;
  return `SELECT person, ${columns.join(',\n')} FROM (${records}) GROUP BY person`;
}

/** So many categories have a bit each in one number. */
const MOST_BITS = 60;

/** The categories by their bits; null where they are too many or not known beforehand. */
function bitsOf({ known }: Pick<LearnerFacts, 'known'>): readonly string[] | null {
  const words = known.of('category');
  return words && words.length <= MOST_BITS ? words : null;
}

/** What people had in the window, by name: of each combination where a number tells it, else of each person. */
function printCategories({ asOf, window }: LearnerFacts, bits: readonly string[] | null): string {
  if (bits) {
    const named = bits.map((word, bit) => ({ word, bit })).sort((a, b) => compareWords(a.word, b.word));
    const words = named.map(
      ({ word, bit }) => `CASE WHEN had & ${1n << BigInt(bit)} > 0 THEN ${quoteText(word)} END`,
    );
    return `SELECT had, concat_ws('、', ${words.join(', ')}) AS had_categories FROM (SELECT DISTINCT had FROM got WHERE had > 0)`;
  }
  const had = `SELECT DISTINCT person, CAST(category AS VARCHAR) AS category FROM ${RECORDS} WHERE person IS NOT NULL AND category IS NOT NULL AND ${printWithin(window, asOf)}`;
  return `SELECT person, array_to_string(list_sort(list(category)), '、') AS had_categories FROM (${had}) GROUP BY person`;
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
  ...[
    'duty_rule',
    'duty_state',
    'has_met',
    'duty_hours',
    'duty_days',
    'duty_short',
    'months_left',
    'records_from',
  ],
  ...['initial_state', 'post_state', 'makeup_state', 'had_categories'],
  ...['lacks_chosen', 'months_since_chosen', 'last_class'],
];

/** One row for everybody in service, whether or not there are records of them. */
function printLearners(facts: LearnerFacts): string {
  const { asOf, rules, people } = facts;
  const bits = bitsOf(facts);
  const added = ['class_count', 'hours', 'five_hours', 'five_days', 'year_hours', 'year_days'];
  const zeros = added.map((name) => `coalesce(g.${name}, 0) AS ${name}`);
  const attended = `CASE WHEN class_count > 0 THEN ${asOne(PRESENT, ATTENDANCE)} ELSE ${asOne(ABSENT, ATTENDANCE)} END`;
  return `WITH got AS (${printGot(facts)}),
had AS (${printCategories(facts, bits)}),
who AS (SELECT p.batch, p.r, ${[`${printRule(rules, people)} AS duty_rule`, ...printSince(rules, asOf, people)].join(', ')} FROM people p),
each AS (SELECT w.*, ${zeros.join(', ')}, coalesce(g.had_chosen, FALSE) AS had_chosen, g.last_class, g.last_chosen, g.last_initial, g.last_for_post, h.had_categories
FROM who w JOIN in_service s ON s.batch = w.batch AND s.r = w.r
LEFT JOIN got g ON g.person = s.person LEFT JOIN had h ON ${bits ? 'h.had = g.had' : 'h.person = s.person'}),
judged AS (SELECT *, ${printDuty(rules, asOf).join(',\n')} FROM each)
SELECT ${KEPT.join(', ')} FROM (SELECT *, ${attended} AS attended,
CASE WHEN class_count > 0 THEN 1 END AS is_trained, CASE WHEN ${HAS_MET} THEN 1 END AS has_met,
CASE WHEN ${HAS_MET} THEN 0 ELSE duty_left END AS duty_short,
(SELECT CAST(coalesce(min(first_day), 0) AS INTEGER) FROM ${RECORDS}) AS records_from,
${[...printChosen(facts), ...printNewcomers(rules, asOf)].join(',\n')} FROM judged)`;
}

/** Makes the table of what is known of everybody, and the view that puts the columns of people beside it; gives its rows. */
export async function createLearners(engine: Engine, name: string, facts: LearnerFacts): Promise<number> {
  const table = quoteName(rowsOf(name));
  const made = await engine.query(`CREATE OR REPLACE TABLE ${table} AS ${printLearners(facts)}`);
  await engine.query(
    `CREATE OR REPLACE VIEW ${quoteName(name)} AS SELECT k.*, l.* EXCLUDE (batch, r) FROM people k JOIN ${table} l ON l.batch = k.batch AND l.r = k.r`,
  );
  return Number(made.columns[0]?.[0] ?? 0);
}
