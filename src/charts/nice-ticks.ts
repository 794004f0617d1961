export interface Ticks {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const FACTORS = [1, 2, 2.5, 5, 10];

/** At most `most` round places from below the least value to above the greatest; steps of `least` or more. */
export function niceTicks(low: number, high: number, most: number, least = 0): Ticks {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / (most - 1)));
  const steps = [...FACTORS, 20, 25, 50].map((factor) => factor * power).filter((step) => step >= least);
  const wide = steps.find((step) => placesOf(low, high, step) <= most) ?? Math.max(span, least);
  const first = Math.floor(low / wide + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / wide - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * wide));
  return { from: round(first * wide), to: round(last * wide), ticks };
}

function placesOf(low: number, high: number, step: number): number {
  return Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9) + 1;
}

const round = (value: number) => Number(value.toPrecision(12));
