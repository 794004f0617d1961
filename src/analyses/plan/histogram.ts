import type { CellValue } from '#core/table.ts';
import { type Groups, LEFT_OUT } from './group-cells.ts';

/** How many people have each value: what means, medians and extremes are worked out from. */
export type Histogram = ReadonlyMap<number, number>;

/** A histogram of every group of cells, of the values that are numbers. */
export function groupHistograms(
  groups: Groups,
  counts: Float64Array,
  valueAt: (cell: number) => CellValue,
): readonly (Histogram | undefined)[] {
  const histograms: (Map<number, number> | undefined)[] = [];
  for (let cell = 0; cell < counts.length; cell++) {
    const group = groups.of[cell] ?? LEFT_OUT;
    const value = valueAt(cell);
    if (group === LEFT_OUT || typeof value !== 'number') continue;
    const histogram = (histograms[group] ??= new Map<number, number>());
    histogram.set(value, (histogram.get(value) ?? 0) + (counts[cell] ?? 0));
  }
  return histograms;
}

export function countOf(histogram: Histogram): number {
  let n = 0;
  for (const count of histogram.values()) n += count;
  return n;
}

export function meanOf(histogram: Histogram): number | null {
  let sum = 0;
  for (const [value, count] of histogram) sum += value * count;
  const n = countOf(histogram);
  return n === 0 ? null : sum / n;
}

/** Continuous quantile (linear between neighbours); the median of an even count is the middle of two. */
export function quantileOf(histogram: Histogram, q: number): number | null {
  const n = countOf(histogram);
  if (n === 0) return null;
  const values = [...histogram.keys()].sort((a, b) => a - b);
  const at = q * (n - 1);
  const nth = (place: number): number => {
    let seen = 0;
    for (const value of values) {
      seen += histogram.get(value) ?? 0;
      if (place < seen) return value;
    }
    return values[values.length - 1] ?? 0;
  };
  const lower = nth(Math.floor(at));
  return lower + (nth(Math.ceil(at)) - lower) * (at - Math.floor(at));
}

export function extremeOf(histogram: Histogram, which: 'min' | 'max'): number | null {
  if (histogram.size === 0) return null;
  const values = [...histogram.keys()];
  return values.reduce((a, b) => (which === 'min' ? Math.min(a, b) : Math.max(a, b)));
}
