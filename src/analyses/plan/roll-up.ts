import type { CellValue } from '#core/table.ts';
import type { Filter } from '../analysis.ts';
import type { Cells } from './cells.ts';
import { deriveValue } from './derive.ts';
import type { DimensionId } from './definition.ts';
import { baseOf } from './people.ts';

/** Keys above this many combinations are kept in a map instead of a plain array. */
const DENSE_LIMIT = 4_000_000;

export function covers(cells: Cells, dims: Iterable<DimensionId>): boolean {
  for (const id of dims) if (!cells.dims.includes(baseOf(id).id)) return false;
  return true;
}

/** Which codes of a base dimension a filter lets through. */
function passing(cells: Cells, filter: Filter): { readonly codes: Uint32Array; readonly pass: Uint8Array } {
  const place = cells.dims.indexOf(baseOf(filter.dimension).id);
  const codes = cells.codes[place];
  const words = cells.words[place];
  if (!codes || !words) throw new Error(`cells do not hold ${filter.dimension}`);
  const wanted = new Set<CellValue>(filter.values);
  return {
    codes,
    pass: Uint8Array.from(words, (word) => (wanted.has(deriveValue(filter.dimension, word)) ? 1 : 0)),
  };
}

/** Adds cells up into a coarser grouping, keeping only those that pass the filters. */
export function rollUp(cells: Cells, dims: readonly DimensionId[], filters: readonly Filter[]): Cells {
  const tests = filters.map((filter) => passing(cells, filter));
  const places = dims.map((id) => cells.dims.indexOf(id));
  const sizes = places.map((place) => cells.words[place]?.length ?? 1);
  const size = sizes.reduce((product, count) => product * count, 1);
  const dense = size <= DENSE_LIMIT ? new Int32Array(size).fill(-1) : null;
  const sparse = new Map<number, number>();
  const keys: number[] = [];
  const counts: number[] = [];
  const sumNames = Object.keys(cells.sums);
  const sums = sumNames.map((): number[] => []);
  const codeColumns = places.map((place) => cells.codes[place] ?? new Uint32Array());

  cell: for (let i = 0; i < cells.counts.length; i++) {
    for (const { codes, pass } of tests) if (pass[codes[i] ?? 0] === 0) continue cell;
    let key = 0;
    for (let d = 0; d < codeColumns.length; d++) key = key * (sizes[d] ?? 1) + (codeColumns[d]?.[i] ?? 0);
    let at = dense ? (dense[key] ?? -1) : (sparse.get(key) ?? -1);
    if (at < 0) {
      at = keys.length;
      keys.push(key);
      counts.push(0);
      for (const column of sums) column.push(0);
      if (dense) dense[key] = at;
      else sparse.set(key, at);
    }
    counts[at] = (counts[at] ?? 0) + (cells.counts[i] ?? 0);
    sumNames.forEach((name, s) => {
      const column = sums[s];
      if (column) column[at] = (column[at] ?? 0) + (cells.sums[name]?.[i] ?? 0);
    });
  }

  const codes = dims.map(() => new Uint32Array(keys.length));
  keys.forEach((key, i) => {
    for (let d = dims.length - 1, rest = key; d >= 0; d--) {
      const radix = sizes[d] ?? 1;
      const column = codes[d];
      if (column) column[i] = rest % radix;
      rest = Math.floor(rest / radix);
    }
  });
  return {
    dims,
    words: places.map((place) => cells.words[place] ?? []),
    codes,
    counts: Float64Array.from(counts),
    sums: Object.fromEntries(sumNames.map((name, s) => [name, Float64Array.from(sums[s] ?? [])])),
  };
}
