/** A dimension of cells as numbers: every code is below `size`. */
export interface CodeColumn {
  readonly codes: Uint32Array;
  readonly size: number;
}

/** Cells put together by their codes; groups are numbered in the order they appear in. */
export interface Groups {
  /** Group of every cell, or `LEFT_OUT`. */
  readonly of: Int32Array;
  /** The first cell of every group: what all of its cells have in common can be read there. */
  readonly first: Uint32Array;
}

export const LEFT_OUT = -1;

/** Up to this many combinations a key is looked up in an array, above in a map. */
const DENSE_LIMIT = 1_000_000;

/** Numbers the keys; `kept` cells have a key below `size`. */
function numberKeys(keys: Float64Array, size: number, kept: Uint8Array | null): Groups {
  const of = new Int32Array(keys.length).fill(LEFT_OUT);
  const first: number[] = [];
  const dense = size <= DENSE_LIMIT ? new Int32Array(size) : null;
  const sparse = new Map<number, number>();
  for (let cell = 0; cell < keys.length; cell++) {
    if (kept?.[cell] === 0) continue;
    const key = keys[cell] ?? 0;
    // One more than the group, so that an untouched place says that there is none.
    let next = dense ? (dense[key] ?? 0) : (sparse.get(key) ?? 0);
    if (next === 0) {
      next = first.push(cell);
      if (dense) dense[key] = next;
      else sparse.set(key, next);
    }
    of[cell] = next - 1;
  }
  return { of, first: Uint32Array.from(first) };
}

/** Puts together the cells that have the same codes; those with a 0 in `kept` are left out. */
export function groupCells(
  length: number,
  columns: readonly CodeColumn[],
  kept: Uint8Array | null = null,
): Groups {
  const keys = new Float64Array(length);
  let size = 1;
  for (const { codes, size: radix } of columns) {
    if (size > 1 && size * radix > DENSE_LIMIT) {
      const groups = numberKeys(keys, size, kept);
      keys.set(groups.of);
      size = groups.first.length;
    }
    for (let cell = 0; cell < length; cell++) keys[cell] = (keys[cell] ?? 0) * radix + (codes[cell] ?? 0);
    size *= radix;
  }
  return numberKeys(keys, size, kept);
}

/** Adds up a number of every cell by group. */
export function addUp(groups: Groups, numbers: Float64Array): Float64Array {
  const totals = new Float64Array(groups.first.length);
  for (let cell = 0; cell < numbers.length; cell++) {
    const group = groups.of[cell] ?? LEFT_OUT;
    if (group !== LEFT_OUT) totals[group] = (totals[group] ?? 0) + (numbers[cell] ?? 0);
  }
  return totals;
}
