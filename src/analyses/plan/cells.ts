import type { CellValue } from '#core/table.ts';
import type { QueryResult } from '#engine/engine.ts';
import type { DimensionId } from './definition.ts';
import { baseOf } from './people.ts';

/** One grouping of people: a code per dimension and cell, and how many people are in the cell. */
export interface Cells {
  readonly dims: readonly DimensionId[];
  /** Values by code, per dimension; null (未填) is a value like the others. */
  readonly words: readonly (readonly CellValue[])[];
  readonly codes: readonly Uint32Array[];
  readonly counts: Float64Array;
  readonly sums: Readonly<Record<string, Float64Array>>;
}

/** A dimension of the cells: that of the base values when the dimension is derived from another. */
export function baseCells(
  cells: Cells,
  id: DimensionId,
): { readonly codes: Uint32Array; readonly words: readonly CellValue[] } {
  const place = cells.dims.indexOf(baseOf(id).id);
  const codes = cells.codes[place];
  const words = cells.words[place];
  if (!codes || !words) throw new Error(`cells do not hold ${id}`);
  return { codes, words };
}

/** Numbers the values of a column in the order they appear in. */
function encode(
  values: ArrayLike<unknown>,
  rows: Int32Array,
): { readonly codes: Uint32Array; readonly words: readonly CellValue[] } {
  const codes = new Uint32Array(rows.length);
  const words: CellValue[] = [];
  const places = new Map<unknown, number>();
  for (let cell = 0; cell < rows.length; cell++) {
    const value = values[rows[cell] ?? 0] ?? null;
    let code = places.get(value);
    if (code === undefined) {
      code = words.push(value as CellValue) - 1;
      places.set(value, code);
    }
    codes[cell] = code;
  }
  return { codes, words };
}

/** Reads the rows of one grouping out of the result of `printCells`. */
export function readCells(
  result: QueryResult,
  dims: readonly DimensionId[],
  sums: readonly string[],
  rows: Int32Array,
): Cells {
  const column = (name: string): ArrayLike<unknown> => result.columns[result.names.indexOf(name)] ?? [];
  const coded = dims.map((id) => encode(column(id), rows));
  const numbers = (name: string) => {
    const values = column(name);
    return new Float64Array(rows.length).map((_, cell) => Number(values[rows[cell] ?? 0] ?? 0));
  };
  return {
    dims,
    words: coded.map(({ words }) => words),
    codes: coded.map(({ codes }) => codes),
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
    return readCells(result, grouping, sums, Int32Array.from(rowsByMark.get(mark) ?? []));
  });
}
