import type { TableLocation } from './detect.ts';
import { rowsOf } from './heading/locate.ts';
import { FULL_MARK } from './rows/suspect-words.ts';
import type { RawSheet } from './sheet.ts';

const IN_HEADING =
  /\((?:满分|总分|分值)[:]?(\d+(?:\.\d+)?)分?\)|[(]?(\d+(?:\.\d+)?)分[)]?$|满分[:]?(\d+(?:\.\d+)?)/;
const NUMBER = /^(\d+(?:\.\d+)?)分?$/;
const isFullMarkLabel = new RegExp(FULL_MARK);
const LABEL_CELLS = 4;
const FIRST_ROWS = 3;

/** Full marks by column: from headings such as 项目建设（20分）, else from a row 满分 at the table's top. */
export function findFullMarks(sheet: RawSheet, location: TableLocation): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  const { headerRows, firstDataRow, firstColumn, lastColumn } = location;
  for (const row of rowsOf(sheet)) {
    if (row.number >= firstDataRow + FIRST_ROWS) break;
    const isHeading = headerRows.includes(row.number);
    const labels = row.cells.slice(firstColumn, firstColumn + LABEL_CELLS);
    if (!isHeading && (row.number < firstDataRow || !labels.some((cell) => isFullMarkLabel.test(cell))))
      continue;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const cell = (row.cells[column] ?? '').normalize('NFKC').replace(/\s+/g, '');
      const mark = isHeading ? markInHeading(cell) : NUMBER.exec(cell)?.[1];
      if (mark && !marks.has(column)) marks.set(column, mark);
    }
  }
  return marks;
}

function markInHeading(cell: string): string | undefined {
  const found = IN_HEADING.exec(cell);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}
