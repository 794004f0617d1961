import type { RawRow } from '../sheet.ts';
import { isYear, shapeOf } from './row-shape.ts';

/** A word with a digit in it: MG-8769, A0101, 3f2b. */
const CODE = /^(?=.*\d)[A-Za-z0-9_./#-]+$/;

/** What the columns say about whether a row names them or is one of the rows below. */
export interface ColumnEvidence {
  /** Columns of numbers or dates under a text. */
  readonly names: number;
  /** Columns where the row has what the rows below have: a number over numbers, a value that comes again. */
  readonly repeats: number;
}

export function weighColumns(row: RawRow, below: readonly RawRow[]): ColumnEvidence {
  let names = 0;
  let repeats = 0;
  const years = row.cells.filter((cell) => isYear(cell.trim())).length;
  row.cells.forEach((raw, column) => {
    const cell = raw.trim();
    if (cell === '') return;
    const values = below.map((other) => (other.cells[column] ?? '').trim()).filter((value) => value !== '');
    if (values.length === 0) return;
    if (values.includes(cell)) {
      repeats++;
      return;
    }
    const plain = values.filter((value) => shapeOf(value) === 'text');
    const isFigures = plain.length <= values.length * 0.3;
    const isCodes = plain.filter((value) => !CODE.test(value)).length <= values.length * 0.3;
    if (shapeOf(cell) !== 'text') {
      if (!(isYear(cell) && years >= 2)) repeats += isFigures ? 1 : 0.5;
      else if (isFigures) names++;
    } else if (isFigures || (isCodes && !CODE.test(cell))) names++;
  });
  return { names, repeats };
}
