import type { TableLocation } from '../detect.ts';
import type { RawRow } from '../sheet.ts';
import { HEAD_ROWS } from '../sheet.ts';

/** Far down a sheet only the rows right above a heading are its titles. */
const NEAR = 10;

/** What stands above a table's heading: not the table before it, nor the title of a table beside it. */
export function textsAbove(
  rows: readonly RawRow[],
  location: TableLocation,
  tables: readonly TableLocation[],
): readonly string[] {
  const { headerRows, firstRow, firstColumn, lastColumn } = location;
  const top = headerRows[0] ?? 1;
  const from = top > HEAD_ROWS ? Math.max(firstRow, top - NEAR) : firstRow;
  const hasOthers = tables.some((other) => other.firstColumn > lastColumn || other.lastColumn < firstColumn);
  return rows.flatMap(({ number, cells }) => {
    if (number < from || number >= top) return [];
    const texts = cells.map((cell) => cell.trim());
    const filled = texts.filter((text) => text !== '');
    if (!hasOthers || filled.length < 2) return filled;
    return texts.slice(firstColumn, lastColumn + 1).filter((text) => text !== '');
  });
}
