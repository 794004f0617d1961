import type { CellRef, TableRow } from '#core/table.ts';
import type { Behind } from '../../analysis.ts';
import { type Ballot } from '../book/ballots.ts';
import { handedOf } from '../book/handed.ts';
import { type Invalid, isValid, type Tally, whyInvalid } from '../book/tally.ts';
import { recordCell } from '../counted.ts';

/** The measures HANDED of some ballots of one review. */
export function handedRow(
  { votes, abstained, blank, spoilt }: Tally,
  own: readonly Ballot[],
  statements: readonly Ballot[],
): TableRow {
  const { issued, returned, note } = handedOf(own, statements);
  const shareOf = (part: number) => (issued !== null && issued > 0 ? part / issued : null);
  return {
    ...{ issued, returned, return_share: shareOf(returned), valid_share: shareOf(votes) },
    ...{ abstained, blank, spoilt, handed_note: note },
  };
}

const INVALID: readonly string[] = ['abstained', 'blank', 'spoilt'] satisfies readonly Invalid[];

/** How many went out is said, not counted. */
export const isSaidOnly = (measure: string): boolean => measure === 'issued' || measure === 'handed_note';

export const isInvalidity = (measure: string): measure is Invalid => INVALID.includes(measure);

/** The ballots of an object that do not count for one reason; null where they cannot be told from those that do. */
export function behindInvalid(where: TableRow, measure: Invalid, ballots: readonly Ballot[]): Behind | null {
  const own = ballots.filter(
    ({ kind, round, object }) =>
      kind === where['review_kind'] && round === where['round'] && object === where['object'],
  );
  const meant = own.filter((ballot) => !isValid(ballot) && whyInvalid(ballot.grade) === measure);
  const grades = [...new Set(meant.map(({ grade }) => grade))];
  const isMixed = own.some((ballot) => isValid(ballot) && grades.includes(ballot.grade));
  if (grades.length === 0 || isMixed || meant.some(({ isCounted, grade }) => isCounted && grade === null))
    return null;
  const by = ['review_kind', 'round', 'object', 'grade'] as const;
  return { cells: grades.map((grade): CellRef => recordCell({ ...where, grade }, by)) };
}
