import type { IsoDate } from '#core/month.ts';
import type { TimeWindow } from '#core/window.ts';
import type { Engine } from '#engine/engine.ts';
import { asOne, type Words } from '../words.ts';
import { createBesidePeople, createPeopleView } from './beside-people.ts';
import { printOverlapping, printRepeated } from './doubts-sql.ts';
import { recordsOf } from './record-batch.ts';
import { printMaybeWithin, printMonthOf, printWithin } from './time-sql.ts';

export interface LessonFacts {
  readonly asOf: IsoDate;
  readonly window: TimeWindow;
  /** Training whose category or form holds one of them goes on beside everything else. */
  readonly alongside: readonly string[];
  /** Words of the records' columns. */
  readonly known: Words;
}

/** Whose first record each person's is told: what people trained in it are counted by. */
const FIRSTS = ['category', 'form', 'organiser_level', 'course'] as const;
/** What is found out of records by comparing them is written in one number a record, a bit each. */
const MARKS = [...FIRSTS.map((field) => `first_of_${field}`), 'repeated', 'overlapping'];
const DOUBTS = ['时间未填', '同班重复', '时间重叠', '学时未填'];
const TURN = 1_000_000_000;

const has = (mark: string) => `marks & ${2 ** MARKS.indexOf(mark)} > 0`;

/** The earliest record of each person and value. */
const printFirst = (field: string) =>
  `SELECT min(turn) % ${TURN} AS place FROM own WHERE ${field} IS NOT NULL GROUP BY person, ${field}`;

function printMarks({ alongside, known }: LessonFacts): string {
  const doubts = [printRepeated('own'), printOverlapping('own', alongside, known)];
  const found = [...FIRSTS.map(printFirst), ...doubts];
  const parts = found.map((rows, i) => `SELECT place, ${2 ** i} AS mark FROM (${rows})`);
  return `SELECT place, bit_or(mark) AS marks FROM (${parts.join('\nUNION ALL\n')}) GROUP BY place`;
}

const KEPT = [
  ...['batch', 'r', 'at_batch', 'at_r', 'link', 'course', 'category', 'form', 'organiser'],
  ...['organiser_level', 'said_unit', 'hours', 'days', 'is_dated'],
  'person AS who',
];

function printLessons(facts: LessonFacts): string {
  const { asOf, window } = facts;
  const month = `CASE WHEN start // 100 % 100 > 0 THEN ${printMonthOf('start')} END`;
  const [undated, repeated, overlapping, unmeasured] = DOUBTS.map((doubt) => asOne(doubt, DOUBTS));
  const doubt = `CASE WHEN NOT is_dated THEN ${undated} WHEN ${has('repeated')} THEN ${repeated} WHEN ${has('overlapping')} THEN ${overlapping} WHEN hours IS NULL THEN ${unmeasured} END`;
  const columns = [
    ...KEPT,
    `CASE WHEN person IS NOT NULL THEN 1 END AS counted`,
    `CASE WHEN person IS NOT NULL THEN hours END AS counted_hours`,
    `CAST(${month} AS INTEGER) AS lesson_month`,
    ...FIRSTS.map((field) => `CASE WHEN ${has(`first_of_${field}`)} THEN 1 END AS first_of_${field}`),
    `${doubt} AS doubt`,
  ];
  const found = `SELECT *, rowid AS place, ${printWithin(window, asOf)} AS is_dated FROM (SELECT *, rowid FROM ${recordsOf('training')}) WHERE ${printMaybeWithin(window, asOf)}`;
  const own = `SELECT place, CAST(first_day AS BIGINT) * ${TURN} + place AS turn, person, start, "end", ${FIRSTS.join(', ')} FROM found WHERE is_dated AND person IS NOT NULL`;
  return `WITH found AS MATERIALIZED (${found}),
own AS MATERIALIZED (${own}),
marked AS (${printMarks(facts)})
SELECT ${columns.join(', ')} FROM found LEFT JOIN marked USING (place)`;
}

/** The same with the records of which it is not certain that they belong to the window. */
export const withUndated = (name: string): string => `${name}_and_undated`;

/** Makes the records of a window, and beside them (`withUndated`) those that may or may not be of it. */
export async function createLessons(engine: Engine, name: string, facts: LessonFacts): Promise<number> {
  const rows = await createBesidePeople(engine, name, printLessons(facts), 'is_dated');
  await createPeopleView(engine, withUndated(name), name, 'TRUE');
  return rows;
}
