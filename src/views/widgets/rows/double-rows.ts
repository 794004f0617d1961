import type { CellEdit, SheetRow } from '#app/api.ts';

import { cellOf, textOf, type RowHeading } from './row-columns.ts';

/** Rows of a page in order: those with the same key together, every other one alone. */
export interface RowGroup {
  readonly key: string;
  readonly rows: readonly SheetRow[];
}

export function groupRows(rows: readonly SheetRow[]): readonly RowGroup[] {
  const groups: { key: string; group: string | null; rows: SheetRow[] }[] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    if (last && row.group !== null && last.group === row.group) last.rows.push(row);
    else groups.push({ key: `${row.row}`, group: row.group, rows: [row] });
  }
  return groups.map((group) => ({ key: group.key, rows: group.rows }));
}

/** Rows to show so that no group is cut in two by the end of the page; there may be more to come. */
export function wholeGroups(rows: readonly SheetRow[], isLastPage: boolean): readonly SheetRow[] {
  if (isLastPage) return rows;
  const groups = groupRows(rows);
  const last = groups[groups.length - 1];
  if (!last || groups.length === 1 || last.rows[0]?.group === null) return rows;
  return rows.slice(0, rows.length - last.rows.length);
}

/** Columns whose text is not the same in all rows. */
export function differingColumns(
  rows: readonly SheetRow[],
  headings: readonly RowHeading[],
): readonly RowHeading[] {
  return headings.filter(
    ({ index }) => new Set(rows.map((row) => textOf(cellOf(row, index)).trim())).size > 1,
  );
}

/** For each differing column the row whose text is to stand, by column. */
export type Taken = Readonly<Record<number, number>>;

/** Cells of the kept row that take another row's text. */
export function mergeEdits(rows: readonly SheetRow[], keep: number, taken: Taken): readonly CellEdit[] {
  const kept = rows.find(({ row }) => row === keep);
  if (!kept) return [];
  return Object.entries(taken).flatMap(([index, from]): CellEdit[] => {
    const column = Number(index);
    const other = rows.find(({ row }) => row === from);
    if (!other || from === keep) return [];
    const text = textOf(cellOf(other, column));
    return text === textOf(cellOf(kept, column)) ? [] : [toEdit(kept, column, text)];
  });
}

/** Saying what the file says is taking the change back. */
export function toEdit(row: SheetRow, column: number, text: string): CellEdit {
  return { row: row.row, column, text: text === cellOf(row, column).original ? null : text };
}

/** `保留第87行`, `保留第87行，取另一行的2格` */
export function mergeLabel(keep: number, edits: readonly CellEdit[]): string {
  return edits.length === 0 ? `保留第${keep}行` : `保留第${keep}行，并取另一行的${edits.length}格`;
}
