import type { Contributions } from './composite.ts';
import { TIE } from './ranks.ts';

/** What each dimension gives to the change of an object's composite; the terms add up to it. */
export function decomposeChange(
  before: Contributions,
  now: Contributions,
  object: number,
): readonly number[] {
  const given = (contributions: Contributions, d: number) => {
    const value = contributions[d]?.[object] ?? Number.NaN;
    return Number.isNaN(value) ? 0 : value;
  };
  return now.map((_, d) => given(now, d) - given(before, d));
}

export interface RankMove {
  /** Were ahead, are no longer: overtaken, level now, or gone. */
  readonly passed: readonly number[];
  /** Are ahead, were not. */
  readonly passedBy: readonly number[];
}

/** Who lies between the rank before and the rank now: rank before − rank now = passed − passed by, exactly. */
export function explainMove(before: Float64Array, now: Float64Array, object: number): RankMove {
  const passed: number[] = [];
  const passedBy: number[] = [];
  const isAhead = (scores: Float64Array, other: number) =>
    (scores[other] ?? Number.NaN) - (scores[object] ?? Number.NaN) > TIE;
  for (let other = 0; other < now.length; other++) {
    const [was, is] = [isAhead(before, other), isAhead(now, other)];
    if (was && !is) passed.push(other);
    if (is && !was) passedBy.push(other);
  }
  return { passed, passedBy };
}
