import { formatDateLong, type IsoDate } from '#core/month.ts';
import type { StatTable } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';

/** The tables at one date; `asOf` is null for the date of the answer itself. */
export interface DatedTables {
  readonly date: IsoDate;
  readonly asOf: IsoDate | null;
  readonly table: (id: string) => StatTable;
}

/** Every date of a roster up to the as-of date, oldest first. */
export function datedTables(answers: Answers): readonly DatedTables[] {
  const earlier = answers.earlier.map((past) => ({
    date: past.asOf,
    asOf: past.asOf,
    table: (id: string) => past.table(id),
  }));
  return [...earlier, { date: answers.question.asOf, asOf: null, table: (id: string) => answers.table(id) }];
}

export const ONE_DATE = '一份花名册没有可比的上期：导入另一截至日期的花名册后，这里显示变化。';

const HEADCOUNT = 'structure.headcount';

const unitsOf = (table: StatTable) =>
  new Set(table.rows.flatMap((row) => (row['scope_type'] === '单位' ? [String(row['scope'])] : [])));

/** Says so where some date lacks units that another has: figures of such dates are not of the same people. */
export function unitsDifferNote(answers: Answers): readonly string[] {
  const dates = datedTables(answers).map(({ date, table }) => ({ date, units: unitsOf(table(HEADCOUNT)) }));
  const all = new Set(dates.flatMap(({ units }) => [...units]));
  if (dates.every(({ units }) => units.size === all.size)) return [];
  const said = dates.map(({ date, units }) => `${formatDateLong(date)}${units.size}个`).join('，');
  return [`各期有人在册的单位不尽相同（${said}），升降中含单位增减`];
}
