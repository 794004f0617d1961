import type { CellValue } from '#core/table.ts';
import type { QueryResult } from '#engine/engine.ts';
import type { DimensionId } from './definition.ts';

/** One grouping of people: a code per dimension and cell, and how many people are in the cell. */
export interface Cells {
  readonly dims: readonly DimensionId[];
  /** Values by code, per dimension; null (未填) is a value like the others. */
  readonly words: readonly (readonly CellValue[])[];
  readonly codes: readonly Uint32Array[];
  readonly counts: Float64Array;
  readonly sums: Readonly<Record<string, Float64Array>>;
}

/** Reads the rows of one grouping out of the result of `printCells`. */
export function readCells(
  result: QueryResult,
  dims: readonly DimensionId[],
  sums: readonly string[],
  rows: readonly number[],
): Cells {
  const column = (name: string): ArrayLike<unknown> => result.columns[result.names.indexOf(name)] ?? [];
  const words: CellValue[][] = [];
  const codes = dims.map((id) => {
    const values = column(id);
    const places = new Map<CellValue, number>();
    const own: CellValue[] = [];
    const coded = new Uint32Array(rows.length);
    rows.forEach((row, i) => {
      const value = (values[row] ?? null) as CellValue;
      let code = places.get(value);
      if (code === undefined) {
        code = own.length;
        own.push(value);
        places.set(value, code);
      }
      coded[i] = code;
    });
    words.push(own);
    return coded;
  });
  const numbers = (name: string) => Float64Array.from(rows, (row) => Number(column(name)[row] ?? 0));
  return {
    dims,
    words,
    codes,
    counts: numbers('n'),
    sums: Object.fromEntries(sums.map((name) => [name, numbers(`sum_${name}`)])),
  };
}

/** Splits the result of `printCells` into its groupings, in the order they were asked for. */
export function splitGroupings(
  result: QueryResult,
  groupings: readonly (readonly DimensionId[])[],
  sums: readonly string[],
): Cells[] {
  const dims = [...new Set(groupings.flat())];
  const marks = result.columns[result.names.indexOf('grouping')] ?? [];
  const rowsByMark = new Map<number, number[]>();
  for (let row = 0; row < result.rowCount; row++) {
    const mark = Number(marks[row]);
    const rows = rowsByMark.get(mark);
    if (rows) rows.push(row);
    else rowsByMark.set(mark, [row]);
  }
  return groupings.map((grouping) => {
    const mark = dims.reduce((bits, id) => bits * 2 + (grouping.includes(id) ? 0 : 1), 0);
    return readCells(result, grouping, sums, rowsByMark.get(mark) ?? []);
  });
}
