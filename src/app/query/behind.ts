import type { Question } from '#analyses/analysis.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import { planRows } from '#analyses/plan/plan.ts';
import type { Job } from '#core/progress.ts';
import type { CellRef } from '#core/table.ts';
import { type AnswerContext, type ComputedAnswers, computeAnswers } from './answers.ts';
import type { Population } from '#analyses/plan/populations.ts';
import { type DatedSources, filtersOf } from './dated-sources.ts';
import type { FindTable } from './find-table.ts';
import { printRowCondition } from './print-duckdb.ts';

export interface CountedCell {
  readonly definition: TableDefinition;
  readonly cell: CellRef;
}

/** Where the people behind some cells are found. */
export interface PeopleBehind {
  readonly relation: string;
  readonly population: Population;
  /** At the date of the people. */
  readonly question: Question;
  readonly cells: readonly CountedCell[];
  readonly condition: string;
}

interface DatedCell extends CountedCell {
  readonly question: Question;
}

type AnswersTo = (table: string, question: Question) => Promise<ComputedAnswers>;

/** Answers that hold a table, computed once for each and date. */
function rememberAnswers(context: AnswerContext, known: ComputedAnswers | undefined, job?: Job): AnswersTo {
  const made = new Map<string, Promise<ComputedAnswers>>();
  return (table, question) => {
    if (known?.tables.has(table) && known.answers.question.asOf === question.asOf)
      return Promise.resolve(known);
    const key = `${table} ${question.asOf}`;
    const own = made.get(key) ?? computeAnswers(context, [table], question, job);
    made.set(key, own);
    return own;
  };
}

/** The counted cells behind a cell: itself, or those of which a derived table says so; null where nobody is. */
async function countedCells(
  find: FindTable,
  answersTo: AnswersTo,
  cell: CellRef,
  question: Question,
): Promise<readonly DatedCell[] | null> {
  const found = find(cell.table);
  if (found.kind === 'counted') return [{ definition: found.table, cell, question }];
  const { answersOf } = await answersTo(cell.table, question);
  const behind = found.table.behind(cell.where, cell.measure, answersOf(found.table));
  if (!behind) return null;
  const at = behind.asOf === undefined ? question : { ...question, asOf: behind.asOf };
  const cells = await Promise.all(behind.cells.map((each) => countedCells(find, answersTo, each, at)));
  return cells.flatMap((each) => each ?? []);
}

/**
 * Who stands behind cells of a figure, listed together; null where nobody can be named (a projection). `known`
 * are answers to the question that were computed before.
 */
export async function findBehind(
  sources: DatedSources,
  context: AnswerContext,
  cells: readonly CellRef[],
  question: Question,
  known?: ComputedAnswers,
  job?: Job,
): Promise<PeopleBehind | null> {
  const answersTo = rememberAnswers(context, known, job);
  const found = await Promise.all(cells.map((cell) => countedCells(context.find, answersTo, cell, question)));
  const counted = found.flatMap((each) => each ?? []);
  const [first] = counted;
  if (!first) return null;
  const { population } = first.definition;
  if (
    counted.some(
      (each) => each.definition.population !== population || each.question.asOf !== first.question.asOf,
    )
  )
    throw new Error('people of several dates or populations cannot be listed together');
  const source = await sources.source(first.definition, first.question);
  if (!source) return null;
  for (const { definition } of counted) {
    if ((await sources.source(definition, first.question)) !== source)
      throw new Error('rows of several relations cannot be listed together');
  }
  const own = { ...first.question, filters: filtersOf(first.definition, first.question) };
  const conditions = counted.map(({ definition, cell }) =>
    printRowCondition(planRows(definition, cell.where, cell.measure, own)),
  );
  return {
    relation: source.relation.name,
    population,
    question: own,
    cells: counted,
    condition: `(${conditions.map((each) => `(${each})`).join(' OR ')})`,
  };
}
