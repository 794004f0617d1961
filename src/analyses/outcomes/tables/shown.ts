import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { linkedYears } from '../book/linkage.ts';
import { KIND } from '../book/read-outcomes.ts';
import { chosenYear } from '../choice.ts';
import { behindLinkage, LINKAGE, linkageMeasures } from './linkage.ts';

export const SHOWN = 'outcomes.shown';

/** 2025年度考核优秀, 2025年评先评优 */
function itemOf(row: TableRow): string {
  const outcome = String(row['outcome']);
  return `${String(row['year'])}${outcome.startsWith('年') ? '' : '年'}${outcome}`;
}

/** Of each outcome the chosen year, or the newest that has it. */
export function shownRows(rows: readonly TableRow[], year: number | null): readonly TableRow[] {
  const newest = new Map<string, number>();
  for (const row of rows) {
    const outcome = String(row['outcome']);
    newest.set(outcome, Math.max(newest.get(outcome) ?? 0, Number(row['year'])));
  }
  const isShown = (row: TableRow) => row['year'] === (year ?? newest.get(String(row['outcome'])));
  return rows.filter(isShown).map((row) => ({ item: itemOf(row), ...row }));
}

const rowsOf = (answers: Answers): readonly TableRow[] =>
  shownRows(answers.table(LINKAGE).rows, chosenYear(answers));

/** What the page shows of the linkage: every outcome in one year. */
export const shownTable: DerivedTable = {
  id: SHOWN,
  title: '结果运用与综合得分（所选年度）',
  dims: [
    { name: 'item', label: '年度和结果' },
    { name: 'third', label: '综合得分' },
  ],
  measures: [
    ...linkageMeasures,
    { name: 'year', label: '年度', unit: '', formula: '结果的年度' },
    { name: 'outcome', label: '结果', unit: '', formula: '结果的名称' },
  ],
  ...{ records: ['scores', KIND], unscoped: true, from: [LINKAGE] },
  derive: rowsOf,
  behind: (where, measure, answers) => {
    const row = rowsOf(answers).find(
      (each) => each['item'] === where['item'] && each['third'] === where['third'],
    );
    return row ? behindLinkage(linkedYears(answers), row, measure) : null;
  },
};
