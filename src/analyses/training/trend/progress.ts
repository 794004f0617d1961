import { type MonthIndex, monthOf, monthOfIsoDate, toMonthIndex } from '#core/month.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { rowsAt, rowsByScope, type ScopeName, scopeName } from '../../structure/scope-counts.ts';
import { COVERAGE } from '../reach/tables.ts';
import { ONLY_MATCHED } from '../measures.ts';
import { minBase } from '../said-settings.ts';
import { GAP } from './month-table.ts';
import { type ScopeMonths, scopeMonths } from './months.ts';
import { MONTHLY } from './tables.ts';

export const monthsOfYear: readonly string[] = Array.from({ length: 12 }, (_, place) => `${place + 1}月`);

/** One year of a scope, added up month by month; a month without any record stays empty, as do those to come. */
function cumulated(
  { at, ...scope }: ScopeMonths,
  year: number,
  people: number | null,
  isOver: (month: MonthIndex) => boolean,
): readonly TableRow[] {
  let [trained, hours] = [0, 0];
  return monthsOfYear.map((month, place): TableRow => {
    const index = toMonthIndex(year, place + 1);
    const numbers = isOver(index) ? at(index) : null;
    const where = { ...scope, year: `${year}年`, month };
    if (!numbers) return { ...where, trained: null, people, share: null, hours: null };
    trained += numbers.newly;
    hours += numbers.hours;
    return { ...where, trained, people, share: people === null ? null : trained / people, hours };
  });
}

/** People of a scope today, when there are enough for a share. */
function peopleIn(answers: Answers): (scope: ScopeName) => number | null {
  const coverage = rowsByScope(answers.table(COVERAGE));
  return (scope) => {
    const people = Number(rowsAt(coverage, scope)[0]?.['people'] ?? 0);
    return people >= minBase(answers) ? people : null;
  };
}

/** People trained and hours since the beginning of the year, of this one and the last. */
export const progress: DerivedTable = {
  id: 'training.progress',
  title: '年内累计参训',
  dims: [
    { name: 'year', label: '年份' },
    { name: 'month', label: '截至月份' },
  ],
  measures: [
    {
      ...{ name: 'trained', label: '累计参训人数', unit: '人' },
      formula: '该年1月至该月至少参加过一次培训的在职人数，每人只计一次',
      caveat: `上年也只数现在仍在册的人；${GAP}；${ONLY_MATCHED}`,
    },
    { name: 'people', label: '在职人数', unit: '人', formula: '截至日期在职人数；上年不列' },
    {
      ...{ name: 'share', label: '累计参训率', unit: '%', formula: '累计参训人数 ÷ 截至日期在职人数' },
      caveat: '只算今年：上年的在职人数与现在不同',
    },
    {
      ...{ name: 'hours', label: '累计学时', unit: '学时' },
      formula: '该年1月至该月开始的在职人员培训的学时之和',
      caveat: `上年也只算现在仍在册的人；学时未填的记录不计；${GAP}`,
    },
  ],
  from: [MONTHLY, COVERAGE],
  derive: (answers) => {
    const last = monthOfIsoDate(answers.question.asOf);
    const { year } = monthOf(last);
    const people = peopleIn(answers);
    const isOver = (month: MonthIndex) => month <= last;
    return scopeMonths(answers).flatMap((scope) => [
      ...cumulated(scope, year - 1, null, isOver),
      ...cumulated(scope, year, people(scope), isOver),
    ]);
  },
  behind: (where, measure) => {
    const scope = scopeName(where);
    if (measure === 'people') return { cells: [{ table: COVERAGE, where: scope, measure }] };
    const year = Number.parseInt(String(where['year']), 10);
    const last = monthsOfYear.indexOf(String(where['month'])) + 1;
    const months = Array.from({ length: last }, (_, place) => toMonthIndex(year, place + 1));
    const counted = measure === 'hours' ? 'hours' : 'newly';
    return {
      cells: months.map((month) => ({ table: MONTHLY, where: { ...scope, month }, measure: counted })),
    };
  },
};
