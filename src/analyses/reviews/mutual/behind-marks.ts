import { groupBy, keyOf } from '#core/group-by.ts';
import type { CellRef, TableRow } from '#core/table.ts';
import type { Answers, Behind } from '../../analysis.ts';
import { type Ballot, ballotsOf, isMutual } from '../book/ballots.ts';
import { recordCell } from '../counted.ts';
import { readingOf } from '../said-settings.ts';
import { DIRECTION_CHOICE, isOneWay } from './choices.ts';
import { type Given, givenIn } from './marks.ts';

type Giver = 'voter' | 'voter_group';

/** The cells of some ballots, by kind and direction; `by` is how whoever gave them is told. */
function cellsOf(
  { from, to, direction, round }: Given,
  ballots: readonly Ballot[],
  by: Giver,
): readonly CellRef[] {
  const kinds = groupBy(ballots, ({ kind }) => keyOf(kind));
  return [...kinds.keys()].map((kind) => ({
    ...recordCell({ review_kind: kind, round, object: to, [by]: from, direction }, [
      ...(['review_kind', 'round', 'object'] as const),
      ...([by, 'direction'] as const),
    ]),
    measure: 'valid',
  }));
}

/** Whether a group's cell would list marks that are not the group's: those of organs among it. */
const isAlone = ({ ballots, from, to, direction, round }: Given, all: readonly Ballot[]): boolean => {
  const own = new Set(ballots);
  return all.every(
    (ballot) =>
      own.has(ballot) ||
      ballot.group !== from ||
      ballot.object !== to ||
      ballot.round !== round ||
      (ballot.direction ?? direction) !== direction,
  );
};

function opened(given: Given, all: readonly Ballot[]): readonly CellRef[] | null {
  if (given.isOrgan) return cellsOf(given, given.ballots, 'voter');
  return given.isFew || !isAlone(given, all) ? null : cellsOf(given, given.ballots, 'voter_group');
}

export interface MarkPlace {
  readonly round: string;
  readonly from?: string;
  readonly to?: string;
  /** Absent: of the chosen direction. */
  readonly direction?: string;
}

/**
 * The ballots of marks: of organs by their name, of groups where enough voted. Null where one of them may not be
 * opened.
 */
export function behindMarks(answers: Answers, places: readonly MarkPlace[]): Behind | null {
  const all = ballotsOf(answers.records('reviews')).filter(isMutual);
  const chosen = answers.choice(DIRECTION_CHOICE);
  const found = givenIn(all, readingOf(answers)).filter((given) =>
    places.some(
      ({ round, from, to, direction = isOneWay(chosen) ? chosen : undefined }) =>
        given.round === round &&
        given.from === (from ?? given.from) &&
        given.to === (to ?? given.to) &&
        given.direction === (direction ?? given.direction),
    ),
  );
  const cells = found.filter(({ tally }) => tally.votes > 0).map((given) => opened(given, all));
  if (cells.length === 0 || cells.some((each) => each === null)) return null;
  return { cells: cells.flatMap((each) => each ?? []) };
}

const wordIn = (where: TableRow, name: string): string => String(where[name] ?? '');

export const behindPair = (where: TableRow, answers: Answers): Behind | null =>
  behindMarks(answers, [
    { round: wordIn(where, 'round'), from: wordIn(where, 'from'), to: wordIn(where, 'to') },
  ]);

/** Both ways. */
export const behindBoth = (where: TableRow, answers: Answers): Behind | null => {
  const [round, from, to] = [wordIn(where, 'round'), wordIn(where, 'from'), wordIn(where, 'to')];
  return behindMarks(answers, [
    { round, from, to },
    { round, from: to, to: from },
  ]);
};

export const behindGiver = (where: TableRow, answers: Answers): Behind | null =>
  behindMarks(answers, [{ round: wordIn(where, 'round'), from: wordIn(where, 'from') }]);

export const behindTaker = (where: TableRow, answers: Answers): Behind | null =>
  behindMarks(answers, [{ round: wordIn(where, 'round'), to: wordIn(where, 'object') }]);
