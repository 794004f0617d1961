import { countGroups } from './joined.ts';

/** One mark that a rater gave somebody. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

export interface TwoWayFit {
  readonly mean: number;
  /** How much higher than the others a rater marks; 0 in sum, NaN for who gave no mark. */
  readonly severity: Float64Array;
  /** How much better than the others one is marked, the raters' severity removed; NaN for who was not marked. */
  readonly merit: Float64Array;
  /** What the two do not explain, by mark. */
  readonly residuals: Float64Array;
  /** Standard deviation of the residuals; 0 where nothing is left over or nothing is free. */
  readonly deviation: number;
  /** False where raters and rated fall apart into groups that no mark joins: they cannot be compared. */
  readonly isConnected: boolean;
}

const MOST_ROUNDS = 500;
const CLOSE = 1e-12;

/** Mean of what is left by index; NaN where there is nothing. */
function meansBy(
  marks: readonly Mark[],
  size: number,
  of: (mark: Mark) => number,
  left: (mark: Mark) => number,
) {
  const [sums, counts] = [new Float64Array(size), new Float64Array(size)];
  for (const mark of marks) {
    const i = of(mark);
    sums[i] = (sums[i] ?? 0) + left(mark);
    counts[i] = (counts[i] ?? 0) + 1;
  }
  return sums.map((sum, i) => sum / (counts[i] ?? 0));
}

/** Moves the mean of an effect over those who have one into the whole. */
function centre(effect: Float64Array): number {
  const known = effect.filter((value) => !Number.isNaN(value));
  const mean = known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
  for (let i = 0; i < effect.length; i++) effect[i] = (effect[i] ?? Number.NaN) - mean;
  return mean;
}

/** Least squares of score = mean + severity of the rater + merit of the rated. */
export function fitTwoWay(marks: readonly Mark[], raters: number, rated: number): TwoWayFit {
  let mean = marks.reduce((sum, { score }) => sum + score, 0) / Math.max(marks.length, 1);
  let severity: Float64Array = new Float64Array(raters);
  let merit: Float64Array = new Float64Array(rated);
  const of = (effect: Float64Array, i: number) => effect[i] ?? 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = merit;
    severity = meansBy(
      marks,
      raters,
      ({ from }) => from,
      (m) => m.score - mean - of(merit, m.to),
    );
    mean += centre(severity);
    merit = meansBy(
      marks,
      rated,
      ({ to }) => to,
      (m) => m.score - mean - of(severity, m.from),
    );
    mean += centre(merit);
    const moved = merit.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - (before[i] ?? 0)) || 0),
      0,
    );
    if (round > 0 && moved < CLOSE) break;
  }
  const residuals = Float64Array.from(marks, (m) => m.score - mean - of(severity, m.from) - of(merit, m.to));
  const parts = countGroups(marks.map(({ from, to }) => [from, raters + to]));
  const told = (effect: Float64Array) => effect.filter((value) => !Number.isNaN(value)).length;
  const free = marks.length - told(severity) - told(merit) + parts;
  const squares = residuals.reduce((sum, value) => sum + value * value, 0);
  const deviation = free > 0 ? Math.sqrt(squares / free) : 0;
  return { mean, severity, merit, residuals, deviation, isConnected: parts <= 1 };
}
