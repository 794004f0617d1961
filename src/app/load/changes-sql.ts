import {
  BLANK_BEFORE_STEP,
  CHANGE_STEPS,
  DOUBTFUL_STEP,
  FIRST_POST_STEP,
  NOT_COMPARED_STEP,
  UNTOLD_BEFORE_STEP,
} from '#analyses/plan/change-steps.ts';
import { EDUCATIONS, LEADERSHIP_LEVELS, POST_LEVELS, RANKS, UNKNOWN_LABEL } from '#core/codes.ts';
import type { IsoDate } from '#core/month.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { inScope, peopleWords } from './assemble.ts';
import { type Assembly, datedBatches, populationAt, stepsSince } from './dated-people.ts';
import { enumType } from './enum-type.ts';

/** What of a row at either date decides which steps its person took. */
const COMPARED = ['unit', 'level', 'office', 'post_level', 'rank', 'education'] as const;

/** What a person had before, beside what they have now. */
export const BEFORE = ['unit', 'post_level', 'rank', 'education'] as const;

/**
 * Everybody of both dates, `o_` as they were and `n_` as they are; `taking`: the unit has a roster of both,
 * `o_posted`: somebody's 职务层次 is said of the unit as it was.
 */
export function printPairs(assembly: Assembly, since: IsoDate): string {
  const roster = quoteName(assembly.kind.id);
  const dated = datedBatches(assembly).map(
    ({ staged, date }) => `(${staged.input.stage}, ${quoteText(date)})`,
  );
  const columns = COMPARED.map((name) => `k.${name}`).join(', ');
  const side = (population: string, condition: string) =>
    `SELECT p.person, k.batch, k.r, ${columns}, t.has IS NOT NULL AS taking FROM ${roster} k JOIN ${quoteName(population)} p ON p.batch = k.batch AND p.r = k.r LEFT JOIN taking t ON t.unit IS NOT DISTINCT FROM k.unit WHERE ${condition} AND ${inScope(peopleWords(assembly.kind, assembly.batches))}`;
  const told = ['batch', 'r', ...COMPARED, 'taking'];
  const both = ['o', 'n'].flatMap((from) => told.map((name) => `${from}.${name} AS ${from}_${name}`));
  return `WITH dated(batch, day) AS (VALUES ${dated.join(', ')}),
days AS (SELECT DISTINCT k.unit, d.day FROM ${roster} k JOIN dated d USING (batch)),
taking AS (SELECT unit, TRUE AS has FROM days GROUP BY unit HAVING min(day) <= ${quoteText(since)} AND max(day) > ${quoteText(since)}),
o AS (${side(populationAt(since), 'TRUE')}),
n AS (${side('population', 'p.place = 1')}),
posts AS (SELECT unit, count(post_level) > 0 AS posted FROM o GROUP BY unit)
SELECT ${both.join(', ')}, posts.posted AS o_posted FROM o FULL JOIN n ON n.person = o.person LEFT JOIN posts ON posts.unit IS NOT DISTINCT FROM o.unit`;
}

const isTaking = (side: 'o' | 'n') => `coalesce(${side}_taking, FALSE)`;
const BOTH = `o_taking AND n_taking`;
const MOVED = `(o_unit IS DISTINCT FROM n_unit OR o_level IS DISTINCT FROM n_level)`;

/** Holds where a value rose in a list that begins with the highest. */
function rose(column: string, list: readonly string[]): string {
  const place = (side: string) =>
    `nullif(list_position([${list.map(quoteText).join(', ')}], CAST(${side}_${column} AS VARCHAR)), 0)`;
  return `${place('n')} < ${place('o')}`;
}

/** What is not said is in no list. */
const isAmong = (column: string, list: readonly string[]) =>
  `coalesce(CAST(${column} AS VARCHAR) IN (${list.map(quoteText).join(', ')}), FALSE)`;
const BELOW = POST_LEVELS.filter((level) => !LEADERSHIP_LEVELS.includes(level));
const LEADS = `${BOTH} AND ${isAmong('n_post_level', LEADERSHIP_LEVELS)}`;
const BLANK_BEFORE = `o_post_level IS NULL AND o_posted`;

interface Step {
  readonly step: string;
  /** The date whose unit and level the step stands at. */
  readonly at: 'o' | 'n';
  readonly where: string;
}

const STEPS: readonly Step[] = [
  { step: '期初', at: 'o', where: isTaking('o') },
  { step: '新进', at: 'n', where: `${isTaking('n')} AND NOT ${isTaking('o')}` },
  { step: '调入', at: 'n', where: `${BOTH} AND ${MOVED}` },
  { step: '离任', at: 'o', where: `${isTaking('o')} AND NOT ${isTaking('n')}` },
  { step: '调出', at: 'o', where: `${BOTH} AND ${MOVED}` },
  { step: '期末', at: 'n', where: isTaking('n') },
  { step: '提拔', at: 'n', where: `${BOTH} AND ${rose('post_level', LEADERSHIP_LEVELS)}` },
  {
    step: FIRST_POST_STEP,
    at: 'n',
    where: `${LEADS} AND (${isAmong('o_post_level', BELOW)} OR ${BLANK_BEFORE})`,
  },
  { step: BLANK_BEFORE_STEP, at: 'n', where: `${LEADS} AND ${BLANK_BEFORE}` },
  { step: UNTOLD_BEFORE_STEP, at: 'n', where: `${LEADS} AND o_post_level IS NULL AND NOT o_posted` },
  { step: '晋升职级', at: 'n', where: `${BOTH} AND ${rose('rank', RANKS)}` },
  { step: '轮岗', at: 'n', where: `${BOTH} AND (o_unit <> n_unit OR o_office <> n_office)` },
  { step: '学历提升', at: 'n', where: `${BOTH} AND ${rose('education', EDUCATIONS)}` },
  { step: NOT_COMPARED_STEP, at: 'n', where: `n_batch IS NOT NULL AND NOT ${isTaking('n')}` },
];

const asStep = (step: string) => `CAST(${quoteText(step)} AS ${enumType(CHANGE_STEPS)}) AS step`;

/** A 职务层次 that was not said is told as such: a leader of now may have been one. */
function formerly(name: (typeof BEFORE)[number]): string {
  const text = `CAST(o_${name} AS VARCHAR)`;
  return name === 'post_level' ? `coalesce(${text}, ${quoteText(UNKNOWN_LABEL)})` : text;
}

/** One row a person and step. `elsewhere`: at the other date the person is in a unit that is not compared. */
function printStep(pairs: string, { step, at, where }: Step): string {
  const row = (name: string) => `CASE WHEN n_taking THEN n_${name} ELSE o_${name} END`;
  const own = step === NOT_COMPARED_STEP ? (name: string) => `n_${name}` : row;
  const before = BEFORE.map(
    (name) =>
      `CASE WHEN ${BOTH} AND o_${name} IS DISTINCT FROM n_${name} THEN ${formerly(name)} END AS before_${name}`,
  );
  const elsewhere = `NOT (${BOTH}) AND o_batch IS NOT NULL AND n_batch IS NOT NULL`;
  return `SELECT ${asStep(step)}, ${own('batch')} AS batch, ${own('r')} AS r, ${at}_unit AS unit, ${at}_level AS level, ${before.join(', ')}, ${elsewhere} AS elsewhere FROM ${pairs} WHERE ${where}`;
}

/**
 * Who came and is alike to somebody who left, or has the name of one of the same unit where a birth month is not
 * known; unless both have an ID: it would be the same.
 */
function printDoubtful(pairs: string): string {
  const side = (from: 'o' | 'n', to: 'o' | 'n') =>
    `SELECT p.${from}_batch AS batch, p.${from}_r AS r, p.${from}_unit AS unit, p.${from}_level AS level, ${BEFORE.map((name) => `CAST(p.${from}_${name} AS VARCHAR) AS of_${name}`).join(', ')}, l.alike, l.namesake, l.how IN ('id', 'name+id') AS has_id FROM ${pairs} p JOIN person_links l ON l.batch = p.${from}_batch AND l.r = p.${from}_r WHERE p.${from}_taking AND p.${to}_batch IS NULL`;
  const told = ['batch', 'r', 'unit', 'level', ...BEFORE.map((name) => `of_${name}`)];
  const columns = ['c', 'g'].flatMap((from) => told.map((name) => `${from}.${name} AS ${from}_${name}`));
  const joined = (same: string) =>
    `SELECT ${columns.join(', ')} FROM came c JOIN went g ON ${same} AND NOT (g.has_id AND c.has_id)`;
  const before = BEFORE.map(
    (name) =>
      `CASE WHEN count(*) = 1 AND any_value(g_of_${name}) IS DISTINCT FROM any_value(c_of_${name}) THEN any_value(g_of_${name}) END AS before_${name}`,
  );
  return `SELECT ${asStep(DOUBTFUL_STEP)}, c_batch AS batch, c_r AS r, any_value(c_unit) AS unit, any_value(c_level) AS level, ${before.join(', ')}, FALSE AS elsewhere FROM (
WITH came AS (${side('n', 'o')}), went AS (${side('o', 'n')})
${joined('g.alike = c.alike')}
UNION ALL
${joined('g.namesake = c.namesake AND (g.alike IS NULL OR c.alike IS NULL)')}) GROUP BY c_batch, c_r`;
}

export function printSteps(pairs: string): string {
  return [...STEPS.map((step) => printStep(pairs, step)), printDoubtful(pairs)].join('\nUNION ALL\n');
}

/** The rows of the rosters once for every step: at the unit and level to which the step belongs. */
export function printChanges({ kind }: Assembly, since: IsoDate): string {
  const before = BEFORE.map((name) => `s.before_${name}`).join(', ');
  return `SELECT k.* REPLACE (s.unit AS unit, s.level AS level), k.unit AS row_unit, k.level AS row_level, s.step, ${before}, s.elsewhere FROM ${quoteName(kind.id)} k JOIN ${quoteName(stepsSince(since))} s ON s.batch = k.batch AND s.r = k.r`;
}
