export type Normalisation = 'full-mark' | 'min-max' | 'z-score';

/** How the office puts dimensions together. */
export interface CompositeRule {
  readonly normalisation: Normalisation;
  /** Weight of each dimension; 0 for one that is left out. */
  readonly weights: readonly number[];
  /** Dimensions in which less is better. */
  readonly lowerIsBetter: readonly boolean[];
  /** Dimensions whose points are added as they are, outside the weights; taken off where less is better. */
  readonly added: readonly boolean[];
  /** A missing dimension: its weight goes to the others, or it counts as 0. */
  readonly missing: 'renormalise' | 'zero';
}

/** Scores of one league and period: a column a dimension, NaN where nothing was reported. */
export interface ScoreTable {
  readonly scores: readonly Float64Array[];
  readonly fullMarks: readonly Float64Array[];
  readonly objects: number;
}

/** What each dimension gives to the composite of each object, on a scale of 100; NaN where it gives nothing. */
export type Contributions = readonly Float64Array[];

function span(values: Float64Array): { readonly least: number; readonly most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

function spread(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  let [n, sum] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n++;
    sum += value;
  }
  const mean = sum / n;
  let squares = 0;
  for (const value of values) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / n) };
}

/** Ratio of full mark: 0 to 1. Min–max: 0 to 1 within the league. z-score: 0.5 + z ÷ 10, so that the mean is 50. */
export function normalise(
  scores: Float64Array,
  fullMarks: Float64Array,
  how: Normalisation,
  lowerIsBetter: boolean,
): Float64Array {
  if (how === 'full-mark') {
    const ratio = scores.map((score, i) => score / (fullMarks[i] ?? Number.NaN));
    return lowerIsBetter ? ratio.map((value) => 1 - value) : ratio;
  }
  if (how === 'min-max') {
    const { least, most } = span(scores);
    const whole = most - least;
    return scores.map((score) => {
      if (Number.isNaN(score)) return Number.NaN;
      return whole > 0 ? (lowerIsBetter ? most - score : score - least) / whole : 1;
    });
  }
  const { mean, deviation } = spread(scores);
  const sign = lowerIsBetter ? -1 : 1;
  return scores.map((score) => {
    if (Number.isNaN(score)) return Number.NaN;
    return 0.5 + (deviation > 0 ? (sign * (score - mean)) / deviation : 0) / 10;
  });
}

/** Normalised dimensions and the weights that hold for each object. */
export function contributionsOf(
  { scores, fullMarks, objects }: ScoreTable,
  rule: CompositeRule,
): Contributions {
  const normal = scores.map((column, d) =>
    rule.added[d]
      ? column.map((points) => (rule.lowerIsBetter[d] ? -Math.abs(points) : points) / 100)
      : normalise(
          column,
          fullMarks[d] ?? new Float64Array(),
          rule.normalisation,
          rule.lowerIsBetter[d] ?? false,
        ),
  );
  const weights = normal.map((_, d) => (rule.added[d] ? 0 : Math.max(0, rule.weights[d] ?? 0)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const { present, counting } = weightsPresent(normal, weights, objects);
  return normal.map((column, d) => {
    const weight = weights[d] ?? 0;
    if (weight === 0 && !rule.added[d]) return new Float64Array(objects).fill(Number.NaN);
    return column.map((value, o) => {
      if (!counting[o]) return Number.NaN;
      if (rule.added[d]) return value * 100;
      return ((weight * value) / (rule.missing === 'zero' ? whole : (present[o] ?? 0))) * 100;
    });
  });
}

/** Of each object the weights of what it has a score in, and in how many dimensions of weight that is. */
function weightsPresent(
  normal: readonly Float64Array[],
  weights: readonly number[],
  objects: number,
): { readonly present: Float64Array; readonly counting: Uint16Array } {
  const present = new Float64Array(objects);
  const counting = new Uint16Array(objects);
  normal.forEach((column, d) => {
    const weight = weights[d] ?? 0;
    if (weight === 0) return;
    for (let o = 0; o < objects; o++) {
      if (Number.isNaN(column[o])) continue;
      present[o] = (present[o] ?? 0) + weight;
      counting[o] = (counting[o] ?? 0) + 1;
    }
  });
  return { present, counting };
}

/** Σ of what the dimensions give; NaN for an object without any weighted score. */
export function compositeOf(contributions: Contributions, objects: number): Float64Array {
  const sums = new Float64Array(objects).fill(Number.NaN);
  for (const column of contributions) {
    for (let o = 0; o < objects; o++) {
      const value = column[o] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const before = sums[o] ?? Number.NaN;
      sums[o] = Number.isNaN(before) ? value : before + value;
    }
  }
  return sums;
}
