import type { Person } from '../people/person.ts';
import type { Cell, Merge } from '../write/cell.ts';
import { cellsOf, type ColumnId } from './columns.ts';
import { GROUPS, HEADINGS } from './headings.ts';
import type { Spelling } from './spelling.ts';

/** Cells that differ from the truth, by the person's serial. */
export type Plants = ReadonlyMap<number, Partial<Readonly<Record<ColumnId, Cell>>>>;

export const NO_PLANTS: Plants = new Map();

export function bodyRows(
  people: readonly Person[],
  columns: readonly ColumnId[],
  spelling: Spelling,
  plants: Plants = NO_PLANTS,
): Cell[][] {
  return people.map((person) => {
    const cells = { ...cellsOf(person, spelling), ...plants.get(person.serial) };
    return columns.map((column) => cells[column]);
  });
}

/** A leading 序号 column. */
export function numbered(rows: readonly (readonly Cell[])[]): Cell[][] {
  return rows.map((row, index) => [index + 1, ...row]);
}

export interface TwoRowHeading {
  readonly rows: readonly [Cell[], Cell[]];
  readonly merges: readonly Merge[];
}

/** Two merged heading rows, 全日制教育 over 学历, 学位 and 毕业院校系及专业; `top` is their 0-based row. */
export function twoRowHeading(columns: readonly ColumnId[], top: number): TwoRowHeading {
  const upper: Cell[] = ['序号'];
  const lower: Cell[] = [null];
  const merges: Merge[] = [{ top, left: 0, bottom: top + 1, right: 0 }];
  columns.forEach((column, index) => {
    const place = index + 1;
    const group = GROUPS[column];
    if (!group) {
      upper.push(HEADINGS[column]);
      lower.push(null);
      merges.push({ top, left: place, bottom: top + 1, right: place });
      return;
    }
    const previous = columns[index - 1];
    const opens = (previous ? GROUPS[previous]?.[0] : undefined) !== group[0];
    upper.push(opens ? group[0] : null);
    lower.push(group[1]);
    if (opens) merges.push({ top, left: place, bottom: top, right: place + 2 });
  });
  return { rows: [upper, lower], merges };
}

/** A title across the table. */
export const titleMerge = (row: number, width: number): Merge => ({
  top: row,
  left: 0,
  bottom: row,
  right: width - 1,
});

/** A row with cells at given places. */
export function rowOf(width: number, cells: Readonly<Record<number, Cell>>): Cell[] {
  return Array.from({ length: width }, (_, place) => cells[place] ?? null);
}
