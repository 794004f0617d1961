import { compareByList } from '#core/order.ts';
import { REVIEW_KINDS } from '#core/codes.ts';
import { comparePeriodLabels } from '#core/period.ts';
import type { DerivedDimension } from '../analysis.ts';
import type { Ballot } from './book/ballots.ts';
import { groupBy, keyOf } from '#core/group-by.ts';

export const KIND: DerivedDimension = { name: 'review_kind', label: '评议类型' };
export const ROUND: DerivedDimension = { name: 'round', label: '轮次' };
export const OBJECT_TYPE: DerivedDimension = { name: 'object_type', label: '对象类型' };
export const OBJECT: DerivedDimension = { name: 'object', label: '评议对象' };
export const ITEM: DerivedDimension = { name: 'item', label: '评议指标' };
export const GROUP: DerivedDimension = { name: 'voter_group', label: '评议人类别' };
export const GRADE: DerivedDimension = { name: 'grade', label: '等次' };
export const FROM: DerivedDimension = { name: 'from', label: '打分方' };
export const TO: DerivedDimension = { name: 'to', label: '被评方' };
export const DIRECTION: DerivedDimension = { name: 'direction', label: '评议方向' };

const compareKinds = compareByList(REVIEW_KINDS);

/** Ballots by kind and round in their order, and within them by what `more` says, in the order of the sheets. */
export function inReviews(
  ballots: readonly Ballot[],
  more: (ballot: Ballot) => readonly string[],
): readonly (readonly [Ballot, readonly Ballot[]])[] {
  const groups = groupBy(ballots, (ballot) => keyOf(ballot.kind, ballot.round, ...more(ballot)));
  const found = [...groups.values()].flatMap((own): readonly (readonly [Ballot, readonly Ballot[]])[] => {
    const [first] = own;
    return first ? [[first, own]] : [];
  });
  return found.sort(
    ([a], [b]) =>
      (a.kind === b.kind ? 0 : compareKinds(a.kind, b.kind)) ||
      (a.round === b.round ? 0 : comparePeriodLabels(a.round, b.round)),
  );
}
