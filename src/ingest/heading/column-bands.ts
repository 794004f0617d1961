import type { MergedRange, RawRow, RawSheet } from '../sheet.ts';
import { rowsOf } from './locate.ts';
import { isTitleRow } from './row-shape.ts';

/** 0-based, inclusive. */
export interface ColumnBand {
  readonly first: number;
  readonly last: number;
}

/** Stretches of columns, two wide or wider, with a wholly blank column between them; titles do not count. */
export function findColumnBands(sheet: RawSheet): readonly ColumnBand[] {
  const used = new Array<boolean>(sheet.columnCount).fill(false);
  const isNew = (cell: string, column: number) => !used[column] && cell !== '' && cell.trim() !== '';
  for (const row of rowsOf(sheet)) {
    if (!row.cells.some(isNew) || isTitleRow(row, sheet.merges, sheet.columnCount)) continue;
    row.cells.forEach((cell, column) => {
      if (isNew(cell, column)) used[column] = true;
    });
  }
  const bands: ColumnBand[] = [];
  let first = -1;
  for (let column = 0; column <= sheet.columnCount; column++) {
    if (used[column] === true) {
      if (first === -1) first = column;
      continue;
    }
    if (first !== -1) bands.push({ first, last: column - 1 });
    first = -1;
  }
  return bands.filter(({ first: from, last }) => last > from);
}

/** The part of a sheet between two columns, as a sheet of its own. */
export function cutToBand(sheet: RawSheet, { first, last }: ColumnBand): RawSheet {
  const rows = rowsOf(sheet)
    .map((row) => cutRow(row, first, last))
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  return {
    ...sheet,
    columnCount: last - first + 1,
    merges: sheet.merges.flatMap((merge) => cutMerge(merge, first, last)),
    head: rows.slice(0, sheet.head.length),
    body: { kind: 'rows', rows },
  };
}

function cutRow({ kinds, ...row }: RawRow, first: number, last: number): RawRow {
  const cells = row.cells.slice(first, last + 1);
  return kinds === undefined ? { ...row, cells } : { ...row, cells, kinds: kinds.slice(first, last + 1) };
}

function cutMerge(merge: MergedRange, first: number, last: number): readonly MergedRange[] {
  if (merge.lastColumn < first || merge.firstColumn > last) return [];
  return [
    {
      ...merge,
      firstColumn: Math.max(merge.firstColumn, first) - first,
      lastColumn: Math.min(merge.lastColumn, last) - first,
    },
  ];
}
