import type { CellValue, TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { rowsAt, rowsByScope, scopeName } from '../scope-counts.ts';
import { type DatedTables, datedTables } from './dates.ts';
import { TREND_COPIES, TREND_MEASURES, TREND_SHARES, trendCells } from './measures.ts';

const HEADCOUNT = 'structure.headcount';
const TABLES = [
  ...new Set([
    HEADCOUNT,
    ...TREND_COPIES.map(({ table }) => table),
    ...TREND_SHARES.map(({ table }) => table),
  ]),
];

const number = (row: TableRow | undefined, measure: string): number => {
  const value = row?.[measure];
  return typeof value === 'number' ? value : 0;
};

function rowsOfDate({ date, table }: DatedTables): readonly TableRow[] {
  const byScope = new Map(TABLES.map((id) => [id, rowsByScope(table(id))]));
  return table(HEADCOUNT).rows.map((head): TableRow => {
    const scope: TableRow = { ...scopeName(head) };
    const rows = (id: string) => rowsAt(byScope.get(id) ?? new Map(), scope);
    const row: Record<string, CellValue> = { ...scope, date };
    for (const copy of TREND_COPIES) row[copy.name] = rows(copy.table)[0]?.[copy.measure] ?? null;
    for (const { count, base, share, table: id, column, classes } of TREND_SHARES) {
      const own = rows(id);
      const known = number(own[0], 'known');
      const n = own.reduce(
        (sum, each) => (classes.includes(String(each[column])) ? sum + number(each, 'n') : sum),
        0,
      );
      Object.assign(row, { [count]: n, [base]: known, [share]: known > 0 ? n / known : null });
    }
    return row;
  });
}

/** The measures of the structure at every date there is a roster of. */
export const trendTable: DerivedTable = {
  id: 'structure.trend',
  title: '结构指标各期',
  dims: [{ name: 'date', label: '截至日期' }],
  measures: TREND_MEASURES,
  from: TABLES,
  history: TABLES,
  derive: (answers: Answers) => datedTables(answers).flatMap(rowsOfDate),
  behind: (where, measure, { question }) => {
    const cells = trendCells({ ...scopeName(where) }, measure);
    if (cells.length === 0) return null;
    const date = String(where['date']);
    return date === question.asOf ? { cells } : { cells, asOf: date };
  },
};
