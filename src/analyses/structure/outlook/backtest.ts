import { type IsoDate, monthOfIsoDate } from '#core/month.ts';
import { findRow, type TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { scopeName } from '../scope-counts.ts';
import { trendCells } from '../trend/measures.ts';
import { trendTable } from '../trend/table.ts';
import { BY_AGE } from './by-age.ts';
import { BY_EDUCATION } from './by-education.ts';
import { readPoint, type Said } from './read-course.ts';
import { leadScopes } from './scenarios.ts';
import type { Calendar } from './stock.ts';
import { readSuppositions } from './suppositions.ts';

export const BEFORE = '上期';
export const PROJECTED = '推算';
export const ACTUAL = '实际';

const COMPARED = ['n', 'young_share', 'under35_share', 'mean_age', 'postgraduate_share'] as const;

/** From the earlier month to the later one; a part of a year is the first step. Ages are taken at the end. */
export function backtestCalendar(since: IsoDate, asOf: IsoDate): Calendar | null {
  const [from, to] = [monthOfIsoDate(since), monthOfIsoDate(asOf)];
  if (to <= from) return null;
  const part = (to - from) % 12;
  const whole = Array.from({ length: (to - from - part) / 12 }, (_, year) => from + part + 12 * (year + 1));
  return { from, ends: [...(part > 0 ? [from + part] : []), ...whole], ageAt: to };
}

function derive(answers: Answers): readonly TableRow[] {
  const { since, question } = answers;
  const past = answers.earlier.find(({ asOf }) => asOf === since);
  const suppositions = readSuppositions(answers);
  if (since === null || !past || suppositions.errors.length > 0) return [];
  const calendar = backtestCalendar(since, question.asOf);
  if (!calendar) return [];
  const was = answers.table(trendTable.id);
  const table = (id: string) => past.table(id);
  const learned = leadScopes(table, BY_EDUCATION, calendar, suppositions);
  return leadScopes(table, BY_AGE, calendar, suppositions).flatMap(({ scope, base }, place): TableRow[] => {
    const last = calendar.ends.length;
    const [point, schooled] = [base[last], learned[place]?.base[last]];
    const projected: Said | null = point && schooled ? readPoint({ point, older: 0 }, schooled) : null;
    const observed = (date: IsoDate) => findRow(was, { ...scope, date });
    const sides = [
      { side: BEFORE, said: observed(since) },
      { side: PROJECTED, said: projected },
      { side: ACTUAL, said: observed(question.asOf) },
    ];
    return sides.map(({ side, said }) => {
      const values = COMPARED.map((name) => [name, said?.[name] ?? null] as const);
      return { ...scope, side, ...Object.fromEntries(values) };
    });
  });
}

const asOfEnd = '按上期花名册、以同样的规则推算到本期，与本期花名册对照';

/** The projection tried on the past: from the earlier date to now by the same rules, beside what came about. */
export const backtestTable: DerivedTable = {
  id: 'structure.backtest',
  title: '推算回看',
  beyond: 'projection',
  dims: [{ name: 'side', label: '上期、推算与实际' }],
  measures: [
    { name: 'n', label: '人数', unit: '人', formula: asOfEnd },
    { name: 'young_share', label: '30岁及以下占比', unit: '%', formula: asOfEnd },
    { name: 'under35_share', label: '35岁及以下占比', unit: '%', formula: asOfEnd },
    { name: 'mean_age', label: '平均年龄', unit: '岁', formula: asOfEnd },
    { name: 'postgraduate_share', label: '研究生学历占比', unit: '%', formula: asOfEnd },
  ],
  from: [trendTable.id],
  history: [...new Set([...BY_AGE.tables, ...BY_EDUCATION.tables])],
  derive,
  behind: (where, measure, { since }) => {
    const cells = trendCells({ ...scopeName(where) }, measure);
    if (where['side'] === PROJECTED || cells.length === 0) return null;
    if (where['side'] === ACTUAL) return { cells };
    return since === null ? null : { cells, asOf: since };
  },
};
