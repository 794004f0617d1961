import type { DutyRules } from '#analyses/training/duty/rules.ts';
import { DUE_STATES } from '#analyses/plan/training-dimensions.ts';
import { type IsoDate, monthOfIsoDate } from '#core/month.ts';
import { asOne, NEVER, type Words } from '../words.ts';
import { HAS_MET, holdsAny, isUnder, leads } from './duty-sql.ts';
import { printMonthOf } from './time-sql.ts';

/** 公务员法第六十七条: training for a post within a year of it. */
const POST_MONTHS = 12;
/** What is overdue is told for another year, no longer. */
const TOLD_MONTHS = 12;

const [DONE, DUE, OVERDUE] = DUE_STATES.map((state) => asOne(state, DUE_STATES));

interface Purposes {
  /** Columns of a record. */
  readonly told: readonly string[];
  /** Columns of a person, over those. */
  readonly last: readonly string[];
}

/** Whether a record is of an initial training or of one for a post, and when a person last began one of either. */
export function printPurposes({ initialWords, postWords }: DutyRules, known: Words): Purposes {
  const purposes = [
    { name: 'initial', holds: holdsAny(['category'], initialWords, known) },
    { name: 'for_post', holds: holdsAny(['category'], postWords, known) },
  ];
  const some = purposes.filter(({ holds }) => holds !== NEVER);
  return {
    told: some.map(({ name, holds }) => `${holds} AS is_${name}`),
    last: purposes.map(({ name, holds }) =>
      holds === NEVER
        ? `CAST(NULL AS INTEGER) AS last_${name}`
        : `${printMonthOf(`max(first_day) FILTER (is_begun AND is_${name})`)} AS last_${name}`,
    ),
  };
}

/** A month of the roster where it is known for certain. */
const exact = (name: string) => `CASE WHEN ${name} = ${name}_to THEN ${name} END`;

/** Months since a person was recruited, and since they got their post; who only moved here was not. */
export function printSince({ initialSources }: DutyRules, asOf: IsoDate, people: Words): readonly string[] {
  const now = monthOfIsoDate(asOf);
  const recruited =
    initialSources.length === 0
      ? 'TRUE'
      : `source IS NULL OR ${holdsAny(['source'], initialSources, people)}`;
  const post = `CASE WHEN post_level_date IS NULL THEN ${exact('post_date')} ELSE ${exact('post_level_date')} END`;
  return [
    `CASE WHEN ${recruited} THEN ${now} - (${exact('entry_date')}) END AS months_here`,
    `CASE WHEN ${leads(people)} THEN ${now} - (${post}) END AS months_in_post`,
    `CASE WHEN ${leads(people)} THEN ${now} - ${exact('post_level_date')} END AS months_in_level`,
  ];
}

function printDue(months: string, within: number, isDone: string): string {
  return `CASE WHEN duty_rule IS NULL OR ${months} < 0 OR ${months} > ${within + TOLD_MONTHS} THEN NULL WHEN ${months} IS NULL THEN NULL WHEN ${isDone} THEN ${DONE} WHEN ${months} <= ${within} THEN ${DUE} ELSE ${OVERDUE} END`;
}

/**
 * What new people and new leaders still have to be trained in. A month counts as begun on its first day: nobody
 * is overdue before the last day on which it could be done.
 */
export function printNewcomers(rules: DutyRules, asOf: IsoDate): readonly string[] {
  const now = monthOfIsoDate(asOf);
  const since = (last: string, months: string) => `coalesce(${last} >= ${now} - ${months}, FALSE)`;
  const makeup = printDue('months_in_level', POST_MONTHS, HAS_MET);
  return [
    `${printDue('months_here', rules.probationMonths, since('last_initial', 'months_here'))} AS initial_state`,
    `${printDue('months_in_post', POST_MONTHS, since('last_for_post', 'months_in_post'))} AS post_state`,
    `CASE WHEN ${isUnder(rules.fiveYear.label, rules)} THEN ${makeup} END AS makeup_state`,
  ];
}
