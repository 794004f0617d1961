import type { Ask } from '#analyses/analysis.ts';
import type { Job } from '#core/progress.ts';
import type { LookupAnswer, LookupFigure } from '../../api/lookup.ts';
import type { LookupSource } from '../answering.ts';
import { bestOf } from '../best.ts';
import { toFilter } from '../conditions.ts';
import { scopeName } from '../counted.ts';
import { figureText } from '../figure-text.ts';
import type { Best, Scope } from '../reading.ts';
import { pageTarget } from '../target.ts';
import { rowOf, toldFigure, type ToldTables, unitsTold } from './figures.ts';
import type { Told } from './told.ts';

export type Answered = Partial<LookupAnswer> & Pick<LookupAnswer, 'problem'>;

export interface ToldAsk {
  readonly ask: Ask;
  readonly subject: Scope;
  /** What it is held against. */
  readonly others: readonly Scope[];
  readonly best: Best | null;
  readonly minBase: number;
  readonly job: Job;
}

const hasValue = ({ value }: LookupFigure) => value !== null;

async function tablesOf(from: LookupSource, told: Told, { ask, minBase, job }: ToldAsk): Promise<ToldTables> {
  const filters = [...ask.filters, ...told.narrowing.map(toFilter)];
  const ids = [...new Set([told.cell, ...told.more].map(({ table }) => table))];
  const question = { ...ask, filters, asOf: from.asOf };
  return { question, tables: await from.tables(ids, { ...ask, filters }, job), minBase };
}

/** Turns a question about a derived number into figures and the sentence about them. */
export async function answerTold(from: LookupSource, told: Told, asked: ToldAsk): Promise<Answered> {
  const { subject, others, best, minBase } = asked;
  const name = scopeName(subject);
  if (subject.type === 'place')
    return { problem: `${told.label}不能把几个单位合起来查：请写一个单位、一个层级或全市` };
  const tables = await tablesOf(from, told, asked);
  const { question } = tables;
  const all = { indicator: told.label, minBase, notes: told.notes };
  if (best) {
    if (!told.hasUnits) return { problem: `${told.label}不分单位，不能比哪个单位最高、最低` };
    const units = unitsTold(tables, told.cell);
    if (units.length === 0) return { problem: told.missing(scopeName(best.within)) };
    const figures = units.flatMap(
      (unit) => toldFigure(told, tables, told.cell, { type: '单位', name: unit }) ?? [],
    );
    const whole = toldFigure(told, tables, told.cell, best.within);
    const isSum = told.cell.format === 'count';
    return {
      ...all,
      ...bestOf(figures, {
        best,
        label: told.label,
        minBase,
        levelOf: from.facts.levelOf,
        whole: isSum ? null : whole,
      }),
      target: pageTarget(told.drawn ?? told.cell.table, best.within, question.filters),
    };
  }
  const figure = toldFigure(told, tables, told.cell, subject, true);
  if (figure === null || !hasValue(figure)) {
    const few = figure?.isSmall ? `${name}已知只有${figure.known ?? 0}人，不足${minBase}人，不作占比` : null;
    return { problem: few ?? told.missing(name) };
  }
  const beside = others.flatMap((scope) => toldFigure(told, tables, told.cell, scope) ?? []);
  return {
    ...{ ...all, problem: null, figure, rows: [figure, ...beside] },
    sentence: told.say({
      ...{ name, own: figure, row: rowOf(tables, told.cell, subject) ?? {} },
      narrowed: told.narrowing.map(({ label }) => label).join('、'),
      more: told.more.map((cell) => toldFigure(told, tables, cell, subject)),
      text: (each: LookupFigure) => figureText(each, minBase),
    }),
    target: pageTarget(told.drawn ?? told.cell.table, subject, question.filters),
  };
}
