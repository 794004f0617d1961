import { compareByList } from '#core/order.ts';
import { HONOUR_LEVELS } from '#core/codes.ts';
import type { TableRow } from '#core/table.ts';
import type { DerivedDimension, DerivedTable } from '../../analysis.ts';
import { behindHonours } from '../behind.ts';
import { chosenYear, isOfYear } from '../choice.ts';
import { type Honour, honoursOf, KIND } from '../read-honours.ts';
import { ITEMS, namesPerson } from './measures.ts';

export const LIST = 'honours.list';
export const BOARD = 'honours.board';
/** More lines than that nobody reads on a page. */
export const MOST_ON_BOARD = 60;

const byLevel = compareByList(HONOUR_LEVELS);

/** The newest first; of one day by level. */
function newestFirst(a: TableRow, b: TableRow): number {
  const [left, right] = [String(a['date'] ?? ''), String(b['date'] ?? '')];
  if (left !== right) return left < right ? 1 : -1;
  return byLevel(String(a['level'] ?? ''), String(b['level'] ?? ''));
}

/** By level, the newest first within each. */
function highestFirst(a: TableRow, b: TableRow): number {
  return byLevel(String(a['level'] ?? ''), String(b['level'] ?? '')) || newestFirst(a, b);
}

/** One row an honour; those that are the same in everything are counted together. */
export function listRows(honours: readonly Honour[]): readonly TableRow[] {
  const rows = new Map<string, { readonly row: TableRow; n: number }>();
  for (const { date, level, title, object } of honours) {
    const key = JSON.stringify([date, level, title, object]);
    const known = rows.get(key);
    if (known) known.n++;
    else rows.set(key, { row: { date, level, title, object }, n: 1 });
  }
  return [...rows.values()].map(({ row, n }) => ({ ...row, n }));
}

const dims: readonly (DerivedDimension & { readonly name: 'date' | 'level' | 'title' | 'object' })[] = [
  { name: 'date', label: '日期' },
  { name: 'level', label: '级别' },
  { name: 'title', label: '荣誉' },
  { name: 'object', label: '获得者' },
];

const behind: DerivedTable['behind'] = (where, _measure, answers) =>
  behindHonours(
    honoursOf(answers)
      .filter((honour) => dims.every(({ name }) => (where[name] ?? null) === honour[name]))
      .slice(0, 1),
  );

const frame = {
  dims,
  measures: [ITEMS],
  records: [KIND],
  unscoped: true,
  from: [],
  personalRow: namesPerson,
  behind,
};

/** Every honour there is. */
export const listTable: DerivedTable = {
  ...{ id: LIST, title: '荣誉清单', ...frame },
  derive: (answers) => [...listRows(honoursOf(answers))].sort(newestFirst),
};

/** The highest of the chosen year, as many as fit on a page. */
export const boardTable: DerivedTable = {
  ...{ id: BOARD, title: '所选年份荣誉', ...frame },
  derive: (answers) => {
    const honours = honoursOf(answers);
    const year = chosenYear(answers, honours);
    const rows = listRows(honours.filter((honour) => isOfYear(honour, year)));
    return [...rows].sort(highestFirst).slice(0, MOST_ON_BOARD);
  },
};
