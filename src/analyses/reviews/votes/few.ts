import type { TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { type Ballot, ballotsOf } from '../book/ballots.ts';
import { groupBy } from '#core/group-by.ts';
import { votersIn } from '../book/tally.ts';
import { readingOf } from '../said-settings.ts';

const isOf =
  (where: TableRow) =>
  ({ kind, round, objectType, object }: Ballot): boolean =>
    kind === where['review_kind'] &&
    round === where['round'] &&
    object === where['object'] &&
    objectType === (where['object_type'] ?? objectType);

/**
 * Too few reviewed the object, or too few of one group did, for its rows to be opened: they name the group, and a
 * vote could be told by who was there.
 */
export function isFew(answers: Answers, where: TableRow): boolean {
  const reading = readingOf(answers);
  const own = ballotsOf(answers.records('reviews')).filter(isOf(where));
  const groups = [...groupBy(own, ({ group }) => group).values()];
  return groups.length === 0 || groups.some((group) => votersIn(group, reading) < reading.least);
}
