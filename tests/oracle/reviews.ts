import { from } from 'arquero';
import { rowsOf } from '../sample/plain-count.ts';
import type { PlainTable } from '../sample/plain-tables.ts';
import { DATA } from '../sample/training-records.ts';
import { shares } from './scoped.ts';

/** Shares of the grades that offices were given, a round each, by Arquero. */
export function gradesByOracle(): PlainTable {
  const [, ...rows] = rowsOf(DATA, { path: 'reviews/monthly-2026.csv', sheet: null });
  const ballots = rows.map(([round, , review_kind, , , object, , grade]) => ({
    ...{ round: String(round), review_kind: String(review_kind), object: String(object) },
    grade: grade ?? '',
  }));
  const counted = shares(from(ballots), ['review_kind', 'round', 'object'], 'grade');
  return { ...counted, measures: ['n', 'share'] };
}
