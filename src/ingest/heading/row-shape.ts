import type { MergedRange, RawRow } from '../sheet.ts';

export function filledCells(row: RawRow): readonly string[] {
  return row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** A row above the table that says one thing, or several over merged cells (填报单位：… 填报日期：…). */
export function isTitleRow(row: RawRow, merges: readonly MergedRange[], columnCount: number): boolean {
  if (columnCount < 2) return false;
  if (filledCells(row).length === 1) return true;
  return merges.some(
    ({ firstRow, firstColumn, lastColumn }) =>
      firstRow === row.number && lastColumn - firstColumn + 1 > columnCount * 0.6,
  );
}

const CODE = /^[A-Z]{1,4}\d{2,5}[A-Z]?$/;
const ORDINAL = /^[（(]?(\d{1,4})[)）]?$/;

/** A row of 1 2 3 … or of field codes (A0101) right under a heading belongs to the heading. */
export function isSilentHeading(row: RawRow): boolean {
  const cells = filledCells(row);
  if (cells.length < 3) return false;
  if (cells.filter((cell) => CODE.test(cell)).length > cells.length * 0.6) return true;
  const ordinals = cells
    .map((cell) => Number(ORDINAL.exec(cell)?.[1] ?? NaN))
    .filter((n) => !Number.isNaN(n));
  const inOrder = ordinals.every((n, i) => n === (ordinals[0] ?? 0) + i);
  return inOrder && (ordinals[0] ?? 9) <= 1 && ordinals.length >= Math.max(3, cells.length - 2);
}

const NUMBER = /^[-+]?[\d,]+(\.\d+)?(%|分|岁)?$/;
const DATE = /^\d{4}([-./年]\d{1,2})/;

export type CellShape = 'number' | 'date' | 'text';

export function shapeOf(cell: string): CellShape {
  if (DATE.test(cell)) return 'date';
  return NUMBER.test(cell) ? 'number' : 'text';
}
