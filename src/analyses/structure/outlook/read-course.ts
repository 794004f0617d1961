import { AGE_BANDS, ageBandOf } from '#core/age.ts';
import { UNKNOWN_LABEL } from '#core/codes.ts';
import type { Point } from './advance.ts';

/** Ages of a point that stands so many years after the ages by which its people are told apart. */
export interface AgedPoint {
  readonly point: Point<number | null>;
  readonly older: number;
}

const YOUNG = AGE_BANDS[0]?.label ?? '';
const UNDER_35: readonly string[] = AGE_BANDS.slice(0, 2).map(({ label }) => label);
const GRADUATE = '研究生';

export const PROJECTED_BANDS: readonly string[] = [...AGE_BANDS.map(({ label }) => label), UNKNOWN_LABEL];

export function byBand({ point, older }: AgedPoint): ReadonlyMap<string, number> {
  const bands = new Map<string, number>();
  for (const [age, n] of point.byClass) {
    const band = age === null ? UNKNOWN_LABEL : ageBandOf(age + older);
    bands.set(band, (bands.get(band) ?? 0) + n);
  }
  return bands;
}

/** What is said of a point: the columns of a projection. */
export interface Said {
  readonly n: number;
  readonly young: number;
  readonly under35: number;
  readonly age_known: number;
  readonly young_share: number | null;
  readonly under35_share: number | null;
  readonly mean_age: number | null;
  readonly postgraduate: number;
  readonly education_known: number;
  readonly postgraduate_share: number | null;
}

const ratio = (n: number, base: number) => (base > 0 ? n / base : null);

/** Reads the same point by age, which is `older` years on, and by education. */
export function readPoint({ point, older }: AgedPoint, learned: Point<string | null>): Said {
  const bands = byBand({ point, older });
  const at = (names: readonly string[]) => names.reduce((sum, name) => sum + (bands.get(name) ?? 0), 0);
  let known = 0;
  let years = 0;
  for (const [age, n] of point.byClass) {
    if (age === null) continue;
    known += n;
    years += (age + older) * n;
  }
  const schooled = [...learned.byClass].reduce((sum, [of, n]) => (of === null ? sum : sum + n), 0);
  const graduates = learned.byClass.get(GRADUATE) ?? 0;
  const [young, under35] = [at([YOUNG]), at(UNDER_35)];
  return {
    ...{ n: point.n, young, under35, age_known: known },
    ...{
      young_share: ratio(young, known),
      under35_share: ratio(under35, known),
      mean_age: ratio(years, known),
    },
    ...{ postgraduate: graduates, education_known: schooled, postgraduate_share: ratio(graduates, schooled) },
  };
}

/** The least and the most of what the courses say; null where none says anything. */
export function rangeOver(values: readonly (number | null)[]): {
  readonly low: number | null;
  readonly high: number | null;
} {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) return { low: null, high: null };
  return { low: Math.min(...known), high: Math.max(...known) };
}
