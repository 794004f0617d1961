import { isoOfSerial } from '../months.ts';
import type { Cell } from './cell.ts';

/** Text of a delimited file with CRLF, as Excel writes it. */
export function toCsv(rows: readonly (readonly Cell[])[], delimiter = ','): string {
  return rows
    .map((row) => row.map((cell) => quote(textOf(cell), delimiter)).join(delimiter) + '\r\n')
    .join('');
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? isoOfSerial(cell.serial) : String(cell);
}

function quote(text: string, delimiter: string): string {
  const plain = !text.includes(delimiter) && !/["\r\n]/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
