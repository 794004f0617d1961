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

/**
 * Stretches of columns that have the same headings in the same order (序号 姓名 单位 序号 姓名 单位): a list
 * printed in two halves side by side. Columns after the last one's belong to the last.
 */
export function findRepeatedBands(headings: readonly string[]): readonly ColumnBand[] {
  const words = headings.map((heading) => heading.slice(heading.lastIndexOf('/') + 1));
  const [first = ''] = words;
  const starts = words.flatMap((word, column) => (word === first ? [column] : []));
  const width = starts[1] ?? 0;
  if (first === '' || width < 2 || words.slice(0, width).includes('')) return [];
  const isSame = starts.every((start, i) => {
    const end = starts[i + 1] ?? start + width;
    return end - start === width && words.slice(start, end).every((word, at) => word === words[at]);
  });
  const ends = starts.map((_, i) => (starts[i + 1] ?? words.length) - 1);
  return isSame ? starts.map((start, i) => ({ first: start, last: ends[i] ?? start })) : [];
}

const LEAST_ALONE = 2;

/** Rows at the end that fill this stretch and nothing of the left one: no record goes on without its beginning. */
export function goesOnAlone(sheet: RawSheet, left: ColumnBand, band: ColumnBand): boolean {
  const rows = rowsOf(sheet);
  const filled = ({ cells }: RawRow, { first, last }: ColumnBand) =>
    cells.slice(first, last + 1).filter((cell) => cell.trim() !== '').length;
  const ended = [...rows].reverse().findIndex((row) => filled(row, left) > 0 || filled(row, band) < 2);
  return ended >= LEAST_ALONE;
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
    body: sheet.body.kind === 'rows' ? { kind: 'rows', rows } : sheet.body,
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
