import type { CellRange } from './workbook.ts';

/** A, B … Z, AA … XFD for 0-based columns. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `B3:D12` */
export function rangeName({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string {
  const first = `${columnName(firstColumn)}${firstRow}`;
  const last = `${columnName(lastColumn)}${lastRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** `'问题清单'!$A$3:$H$20` */
export function absoluteRange(sheet: string, range: CellRange): string {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  return `${quoteSheet(sheet)}!$${columnName(firstColumn)}$${firstRow}:$${columnName(lastColumn)}$${lastRow}`;
}

export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
