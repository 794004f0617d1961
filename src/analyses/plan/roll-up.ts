import type { CellValue } from '#core/table.ts';
import type { Filter } from '../analysis.ts';
import { baseCells, type Cells } from './cells.ts';
import type { DimensionId } from './definition.ts';
import { deriveValue } from './derive.ts';
import { addUp, groupCells } from './group-cells.ts';
import { baseOf } from './people.ts';

export function covers(cells: Pick<Cells, 'dims'>, dims: Iterable<DimensionId>): boolean {
  for (const id of dims) if (!cells.dims.includes(baseOf(id).id)) return false;
  return true;
}

/** A 1 for every cell that passes all filters; null when there is nothing to pass. */
function passing(cells: Cells, filters: readonly Filter[]): Uint8Array | null {
  if (filters.length === 0) return null;
  const kept = new Uint8Array(cells.counts.length).fill(1);
  for (const { dimension, values } of filters) {
    const { codes, words } = baseCells(cells, dimension);
    const wanted = new Set<CellValue>(values);
    const pass = Uint8Array.from(words, (word) => (wanted.has(deriveValue(dimension, word)) ? 1 : 0));
    for (let cell = 0; cell < kept.length; cell++)
      kept[cell] = (kept[cell] ?? 0) & (pass[codes[cell] ?? 0] ?? 0);
  }
  return kept;
}

/** Adds cells up into a coarser grouping, keeping only those that pass the filters. */
export function rollUp(cells: Cells, dims: readonly DimensionId[], filters: readonly Filter[]): Cells {
  const columns = dims.map((id) => baseCells(cells, id));
  const groups = groupCells(
    cells.counts.length,
    columns.map(({ codes, words }) => ({ codes, size: words.length })),
    passing(cells, filters),
  );
  const sums = Object.entries(cells.sums).map(([name, numbers]) => [name, addUp(groups, numbers)] as const);
  return {
    dims,
    words: columns.map(({ words }) => words),
    codes: columns.map(({ codes }) => groups.first.map((cell) => codes[cell] ?? 0)),
    counts: addUp(groups, cells.counts),
    sums: Object.fromEntries(sums),
  };
}

/** Those out of which all the others can be added up. */
export function finestOf(groupings: readonly (readonly DimensionId[])[]): (readonly DimensionId[])[] {
  const finest: (readonly DimensionId[])[] = [];
  for (const dims of [...groupings].sort((a, b) => b.length - a.length)) {
    if (!finest.some((finer) => covers({ dims: finer }, dims))) finest.push(dims);
  }
  return finest;
}

function smallest(candidates: readonly Cells[], dims: readonly DimensionId[]): Cells | undefined {
  const fit = candidates.filter((cells) => covers(cells, dims));
  return fit.sort((a, b) => a.counts.length - b.counts.length)[0];
}

/** Several groupings of the same people: each out of the smallest that already stands, the finest out of `sources`. */
export function rollUpEach(
  sources: readonly Cells[],
  groupings: readonly (readonly DimensionId[])[],
  filters: readonly Filter[],
): Cells[] {
  const made: Cells[] = [];
  const asked = groupings.map((dims, place) => ({ dims, place }));
  const byPlace: Cells[] = [];
  for (const { dims, place } of asked.sort((a, b) => b.dims.length - a.dims.length)) {
    const near = smallest(made, dims);
    const source = near ?? smallest(sources, dims);
    if (!source) throw new Error(`no cells hold ${dims.join()}`);
    const left = near ? [] : filters;
    const same = source.dims.length === dims.length && left.length === 0;
    const cells = same ? source : rollUp(source, dims, left);
    made.push(cells);
    byPlace[place] = cells;
  }
  return byPlace;
}
