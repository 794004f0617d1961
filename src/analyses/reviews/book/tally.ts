import type { Reading } from '../said-settings.ts';
import { type Ballot } from './ballots.ts';
import { rankedOf } from './grades.ts';
import { groupBy, keyOf } from '#core/group-by.ts';
import { trimmedMean } from './votes.ts';

const BLANK = '空白票';
const SPOILT = '废票';

/** What some ballots say together. */
export interface Tally {
  /** Valid: with a score or a grade that says something; counts of votes alone are valid as well. */
  readonly votes: number;
  /** All that were handed in, those that are not valid among them. */
  readonly returned: number;
  /** Not valid: without an opinion (弃权, 不了解), with nothing on it, and spoilt (废票). */
  readonly abstained: number;
  readonly blank: number;
  readonly spoilt: number;
  /** Valid votes with a grade, and how many of them are good. */
  readonly graded: number;
  readonly good: number;
  /** Points of all that have some. */
  readonly values: Float64Array;
}

/** With a score or a grade that says something. */
export const isValid = ({ score, grade }: Ballot): boolean =>
  !Number.isNaN(score) || rankedOf(grade) !== null;

export type Invalid = 'abstained' | 'blank' | 'spoilt';

/** What a ballot without a score or a grade that ranks is. */
export function whyInvalid(grade: string | null): Invalid {
  if (grade === null || grade === BLANK) return 'blank';
  return grade === SPOILT ? 'spoilt' : 'abstained';
}

export function tally(ballots: readonly Ballot[], reading: Pick<Reading, 'points' | 'good'>): Tally {
  let [returned, valid, bare, graded, good] = [0, 0, 0, 0, 0];
  const invalid = { abstained: 0, blank: 0, spoilt: 0 };
  const values: number[] = [];
  for (const { score, grade, count, isCounted } of ballots) {
    returned += count;
    const hasScore = !Number.isNaN(score);
    const ranked = rankedOf(grade);
    if (!hasScore && ranked === null) {
      if (isCounted && grade === null) bare += count;
      else invalid[whyInvalid(grade)] += count;
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
  const votes = valid > 0 ? valid : bare;
  if (valid > 0) invalid.blank += bare;
  return { votes, returned, ...invalid, graded, good, values: Float64Array.from(values) };
}

export const meanOf = ({ values }: Tally, drop: number): number | null => trimmedMean(values, drop);
export const goodShareOf = ({ graded, good }: Tally): number | null => (graded > 0 ? good / graded : null);

/** Of one who votes on several items every item is a ballot: as many voters as the item with most ballots has. */
export function votersIn(ballots: readonly Ballot[], reading: Reading): number {
  const byItem = groupBy(ballots, ({ kind, round, object, item }) => keyOf(kind, round, object, item));
  return Math.max(0, ...[...byItem.values()].map((own) => tally(own, reading).votes));
}
