import type { Reading } from '../said-settings.ts';
import { type Ballot } from './ballots.ts';
import { rankedOf } from './grades.ts';
import { groupBy, keyOf } from '#core/group-by.ts';
import { trimmedMean } from './votes.ts';

/** What some ballots say together. */
export interface Tally {
  /** Valid: with a score or a grade that says something; counts of votes alone are valid as well. */
  readonly votes: number;
  /** All that were handed in, those that abstained or are blank among them. */
  readonly issued: number;
  /** Valid votes with a grade, and how many of them are good. */
  readonly graded: number;
  readonly good: number;
  /** Points of all that have some. */
  readonly values: Float64Array;
}

/** With a score or a grade that says something. */
export const isValid = ({ score, grade }: Ballot): boolean =>
  !Number.isNaN(score) || rankedOf(grade) !== null;

export function tally(ballots: readonly Ballot[], reading: Pick<Reading, 'points' | 'good'>): Tally {
  let [issued, valid, bare, graded, good] = [0, 0, 0, 0, 0];
  const values: number[] = [];
  for (const { score, grade, count, isCounted } of ballots) {
    issued += count;
    const hasScore = !Number.isNaN(score);
    const ranked = rankedOf(grade);
    if (!hasScore && ranked === null) {
      if (isCounted && grade === null) bare += count;
      continue;
    }
    valid += count;
    if (ranked !== null) {
      graded += count;
      if (reading.good.has(ranked)) good += count;
    }
    const value = hasScore ? score : reading.points.get(ranked ?? '');
    if (value !== undefined) for (let i = 0; i < count; i++) values.push(value);
  }
  return { votes: valid > 0 ? valid : bare, issued, graded, good, values: Float64Array.from(values) };
}

export const meanOf = ({ values }: Tally, drop: number): number | null => trimmedMean(values, drop);
export const goodShareOf = ({ graded, good }: Tally): number | null => (graded > 0 ? good / graded : null);

/** Of one who votes on several items every item is a ballot: as many voters as the item with most ballots has. */
export function votersIn(ballots: readonly Ballot[], reading: Reading): number {
  const byItem = groupBy(ballots, ({ kind, round, object, item }) => keyOf(kind, round, object, item));
  return Math.max(0, ...[...byItem.values()].map((own) => tally(own, reading).votes));
}
