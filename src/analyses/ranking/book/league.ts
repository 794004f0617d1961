import { parsePeriod } from '#core/period.ts';

/** The score as a whole where it is given, and the name of the composite. */
export const COMPOSITE = '综合';
export const ALL_GROUPS = '全部';

/** Scores and full marks by object; NaN where nothing was reported. */
export interface ScoreColumn {
  readonly scores: Float64Array;
  readonly fullMarks: Float64Array;
}

/** Scores of like with like: objects of one type and group, over the periods they were scored in. */
export interface League {
  readonly objectType: string;
  readonly group: string;
  /** In the order of time. */
  readonly periods: readonly string[];
  readonly objects: readonly string[];
  /** The objects as the records name them: people without the unit that tells them apart. */
  readonly names: readonly string[];
  /** The unit that each object is said to be of; null where none is. */
  readonly homes: readonly (string | null)[];
  /** Dimensions that are scored, as the earliest period lists them; a score given as a whole not among them. */
  readonly dimensions: readonly string[];
  /** Scores of a period and dimension by object; NaN where none was reported. */
  scores(period: number, dimension: number): Float64Array;
  fullMarks(period: number, dimension: number): Float64Array;
  /** Scores given as a whole; null where the period has none. */
  given(period: number): ScoreColumn | null;
  /** Cells for which several different scores were given: their mean stands. */
  readonly conflicts: number;
  /** Those cells. */
  conflicting(): readonly Conflict[];
}

export interface Conflict {
  readonly period: number;
  /** Null: the score as a whole. */
  readonly dimension: number | null;
  readonly object: number;
  /** As they were met, on one full mark. */
  readonly scores: readonly number[];
}

/** Of each period the nearest earlier one of the same length, as its place; −1 where there is none. */
export function previousPeriods(periods: readonly string[]): readonly number[] {
  const lengths = periods.map((label) => parsePeriod(label)?.length ?? null);
  return periods.map((_, p) => {
    for (let before = p - 1; before >= 0; before--) {
      if (lengths[before] !== null && lengths[before] === lengths[p]) return before;
    }
    return -1;
  });
}

/** Of each period the one of the year before, as its place; −1 where there is none. */
export function samePeriodsLastYear(periods: readonly string[]): readonly number[] {
  const parsed = periods.map((label) => parsePeriod(label));
  return parsed.map((own) =>
    parsed.findIndex(
      (other) =>
        own !== null &&
        other !== null &&
        other.length === own.length &&
        other.part === own.part &&
        other.year === own.year - 1,
    ),
  );
}
