import type { PeriodStanding } from './standing.ts';

/** How scores of every hundred are spread. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  readonly deviation: number;
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
}

const WHOLE = -1;

/** A score of every hundred: of a dimension, or the composite. */
export function pointsAt(standing: PeriodStanding, dimension: number | null, object: number): number {
  if (dimension === null) return standing.composite[object] ?? Number.NaN;
  const score = standing.scores[dimension]?.[object] ?? Number.NaN;
  return (score / (standing.fullMarks[dimension]?.[object] ?? Number.NaN)) * 100;
}

function sortedPoints(standing: PeriodStanding, dimension: number | null): Float64Array {
  const points = new Float64Array(standing.composite.length);
  let n = 0;
  for (let o = 0; o < points.length; o++) {
    const value = pointsAt(standing, dimension, o);
    if (!Number.isNaN(value)) points[n++] = value;
  }
  return points.subarray(0, n).sort();
}

/** Between two neighbours as far as it lies between them. */
function quantileIn(sorted: Float64Array, q: number): number {
  const at = (sorted.length - 1) * q;
  const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

function summarise(sorted: Float64Array): Summary | null {
  const n = sorted.length;
  if (n === 0) return null;
  let sum = 0;
  for (const value of sorted) sum += value;
  const mean = sum / n;
  let squares = 0;
  for (const value of sorted) squares += (value - mean) ** 2;
  const at = (q: number) => quantileIn(sorted, q);
  return {
    ...{ n, mean, deviation: Math.sqrt(squares / n), least: at(0), most: at(1) },
    ...{ lower: at(0.25), median: at(0.5), upper: at(0.75) },
  };
}

const made = new WeakMap<PeriodStanding, Map<number, Summary | null>>();

/** Of a dimension, or of the composite; null where nobody has a score. */
export function summaryOf(standing: PeriodStanding, dimension: number | null): Summary | null {
  const own = made.get(standing) ?? new Map<number, Summary | null>();
  made.set(standing, own);
  const key = dimension ?? WHOLE;
  const known = own.get(key);
  if (known !== undefined) return known;
  const summary = summarise(sortedPoints(standing, dimension));
  own.set(key, summary);
  return summary;
}
