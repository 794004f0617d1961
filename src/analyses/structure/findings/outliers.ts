import { reaches } from './weight.ts';

/** A share and the counts behind it. */
export interface Part {
  readonly n: number;
  readonly known: number;
}

export interface Outlier<T extends Part> {
  readonly part: T;
  /** n ÷ known of all others together. */
  readonly mean: number;
  /** Share less the mean of the others. */
  readonly difference: number;
}

/** Fewer others than these have no spread worth the name. */
export const MIN_OTHERS = 5;

/** How many of the sorted numbers are less than the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The median of the sorted numbers without the one at a place. */
function medianWithout(sorted: readonly number[], place: number): number {
  const at = (i: number) => sorted[i < place ? i : i + 1] ?? 0;
  const count = sorted.length - 1;
  return (at((count - 1) >> 1) + at(count >> 1)) / 2;
}

/**
 * Parts whose share is at least `difference` from that of all others together, and further from the median of
 * the others than `mads` times their median absolute deviation (the larger middle one when there are two);
 * furthest first. A part is never among the others it is compared with.
 */
export function findOutliers<T extends Part>(
  parts: readonly T[],
  limits: { readonly difference: number; readonly mads: number },
): readonly Outlier<T>[] {
  const others = parts.length - 1;
  if (others < MIN_OTHERS) return [];
  const sorted = parts.map(({ n, known }) => n / known).sort((a, b) => a - b);
  const sum = parts.reduce((all, { n, known }) => ({ n: all.n + n, known: all.known + known }), {
    n: 0,
    known: 0,
  });
  const found = parts.flatMap((part): Outlier<T>[] => {
    const share = part.n / part.known;
    const mean = (sum.n - part.n) / (sum.known - part.known);
    const difference = share - mean;
    const median = medianWithout(sorted, countBelow(sorted, share));
    const distance = Math.abs(share - median);
    if (!reaches(Math.abs(difference), limits.difference) || difference * (share - median) <= 0) return [];
    const near = distance / limits.mads;
    const isNear = (one: number) => Math.abs(one - median) < near;
    // Deviations grow to both sides of the median, so the near ones stand together in the sorted list.
    let from = countBelow(sorted, median - near);
    let to = countBelow(sorted, median + near);
    while (from < to && !isNear(sorted[from] ?? 0)) from++;
    while (to > from && !isNear(sorted[to - 1] ?? 0)) to--;
    const within = to - from - (isNear(share) ? 1 : 0);
    return within > others / 2 ? [{ part, mean, difference }] : [];
  });
  return found.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}
