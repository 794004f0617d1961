import type { MergedRange, RawRow } from '../sheet.ts';

export function filledCells(row: RawRow): readonly string[] {
  return row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** How many columns a row's texts stand in or are merged over. */
export function coveredColumns(row: RawRow, merges: readonly MergedRange[]): number {
  const covered = new Set<number>();
  row.cells.forEach((cell, column) => {
    if (cell.trim() !== '') covered.add(column);
  });
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
    if (row.number < firstRow || row.number > lastRow) continue;
    if (row.number === firstRow && !covered.has(firstColumn)) continue;
    for (let column = firstColumn; column <= lastColumn; column++) covered.add(column);
  }
  return covered.size;
}

/** A row above the table that says one thing, or several over merged cells (填报单位：… 填报日期：…). */
export function isTitleRow(row: RawRow, merges: readonly MergedRange[], columnCount: number): boolean {
  if (columnCount < 2) return false;
  return hasOneText(row) || rowsMergedWide(merges, columnCount).has(row.number);
}

function hasOneText({ cells }: RawRow): boolean {
  let count = 0;
  for (const cell of cells) if (cell !== '' && cell.trim() !== '' && ++count > 1) return false;
  return count === 1;
}

const wide = new WeakMap<readonly MergedRange[], ReadonlySet<number>>();

/** Rows with a cell merged over more than half of the width; a sheet may have thousands of merges. */
function rowsMergedWide(merges: readonly MergedRange[], columnCount: number): ReadonlySet<number> {
  let rows = wide.get(merges);
  if (!rows) {
    const found = merges.filter((merge) => merge.lastColumn - merge.firstColumn + 1 > columnCount * 0.6);
    rows = new Set(found.map(({ firstRow }) => firstRow));
    wide.set(merges, rows);
  }
  return rows;
}

const CODE = /^[A-Z]{1,4}\d{2,5}[A-Z]?$/;
const ORDINAL = /^[（(]?(\d{1,4})[)）]?$/;
/** What a row of ordinals has in its first columns instead. */
const BESIDE_ORDINALS = /^(序号|编号|栏次|列次|行次|栏目|列号|甲|乙|丙|丁|—|-)$/;
const UNIT =
  /^[（(](人|名|个|岁|分|元|万元|次|天|日|学时|小时|%|％|年|月|项|期|户|村|位|\d+(\.\d+)?分)[)）]$/;

/** A row of 1 2 3 …, of A B C …, of field codes (A0101) or of units (（分）) under a heading belongs to it. */
export function isSilentHeading(row: RawRow): boolean {
  const cells = filledCells(row);
  if (cells.length > 0 && cells.every((cell) => UNIT.test(cell))) return true;
  if (cells.length < 3) return false;
  if (cells.filter((cell) => CODE.test(cell)).length > cells.length * 0.6) return true;
  if (cells.every((cell, i) => cell === String.fromCharCode(65 + i))) return true;
  const ordinals = cells
    .filter((cell) => !BESIDE_ORDINALS.test(cell))
    .map((cell) => Number(ORDINAL.exec(cell)?.[1]));
  return (
    ordinals.length >= 3 && (ordinals[0] ?? 9) <= 1 && ordinals.every((n, i) => n === (ordinals[0] ?? 0) + i)
  );
}

const NUMBER = /^[-+]?[$€£¥]?\s?[-+]?(\d[\d,\s]*(\.\d+)?|\.\d+)(e[-+]?\d+)?\s?(%|分|岁|[$€£¥])?$/i;
const DATE =
  /^\d{4}([-./年]\d{1,2})|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}(\D|$)|^\d{1,2}[-/ ][A-Za-z]{3}[-/ ]\d{2,4}$|^\d{1,2}:\d{2}(:\d{2})?$/;

export type CellShape = 'number' | 'date' | 'text';

export function shapeOf(cell: string): CellShape {
  if (DATE.test(cell)) return 'date';
  return NUMBER.test(cell) ? 'number' : 'text';
}

/** 2019 above figures is a heading as well as 2019年 is. */
export function isYear(cell: string): boolean {
  return /^(19|20)\d{2}$/.test(cell);
}
