import type { DetectTable, TableLocation } from './detect.ts';
import { detectMainTable, locateChosen } from './detect-tables.ts';
import type { RawRow } from './sheet.ts';

export { findFullMarks } from './detect-full-marks.ts';
export { detectTables } from './detect-tables.ts';
export { fillMerged } from './fill-merged.ts';
export { findAsOfInName } from './find-as-of.ts';

/** Finds the main table of a sheet; `headerRows` is a person's choice and is not questioned. */
export const detectTable: DetectTable = (sheet, score, headerRows) =>
  headerRows ? locateChosen(sheet, score, headerRows) : detectMainTable(sheet, score);

/** True for the rows under a table's heading. */
export function isInTable({ number }: RawRow, { firstDataRow, lastDataRow }: TableLocation): boolean {
  return number >= firstDataRow && number <= (lastDataRow ?? Infinity);
}

/** A row with only the cells of one table: those of a table beside it are blanked. */
export function cutToTable(row: RawRow, { firstColumn, columns, lastColumn }: TableLocation): RawRow {
  const isWhole = firstColumn === 0 && columns.length > lastColumn;
  if (isWhole && !row.cells.slice(lastColumn + 1).some((cell) => cell.trim() !== '')) return row;
  return { ...row, cells: row.cells.map((cell, i) => (i < firstColumn || i > lastColumn ? '' : cell)) };
}
