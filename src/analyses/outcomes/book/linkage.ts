import type { RecordColumns } from '#core/record-columns.ts';
import type { Answers } from '../../analysis.ts';
import type { LeagueTable } from '../../ranking/book/standing.ts';
import { booksOf } from '../../ranking/books.ts';
import { type LinkedYear, linkYear } from './linked-year.ts';
import { KIND, type OutcomeRecord, readOutcomes } from './read-outcomes.ts';
import { yearsOf } from './year-thirds.ts';

const read = new WeakMap<RecordColumns, readonly OutcomeRecord[]>();
const linked = new WeakMap<
  readonly OutcomeRecord[],
  { readonly tables: readonly LeagueTable[]; readonly years: readonly LinkedYear[] }
>();

export function outcomesOf(answers: Answers): readonly OutcomeRecord[] {
  const records = answers.records(KIND);
  const known = read.get(records) ?? readOutcomes(records);
  read.set(records, known);
  return known;
}

const areSame = (a: readonly LeagueTable[], b: readonly LeagueTable[]): boolean =>
  a.length === b.length && a.every((table, i) => table === b[i]);

/** Outcomes beside composites, year by year; kept while neither the records nor the rules change. */
export function linkedYears(answers: Answers): readonly LinkedYear[] {
  const records = outcomesOf(answers);
  const tables = booksOf(answers);
  const known = linked.get(records);
  if (known && areSame(known.tables, tables)) return known.years;
  const years = [...yearsOf(tables)]
    .sort((a, b) => a - b)
    .flatMap((year) => linkYear(year, tables, records) ?? []);
  linked.set(records, { tables, years });
  return years;
}
