import { UNKNOWN_LABEL } from '#core/codes.ts';
import { type Ballot, isMutual } from '../book/ballots.ts';
import { groupBy, keyOf } from '#core/group-by.ts';
import { PERSON } from '../book/object-type.ts';
import { meanOf, type Tally, tally, votersIn } from '../book/tally.ts';
import type { Reading } from '../said-settings.ts';

/** What one side gave the other in a round, in one direction. */
export interface Given {
  readonly round: string;
  readonly from: string;
  readonly to: string;
  readonly direction: string;
  readonly objectType: string;
  readonly tally: Tally;
  /** Null too where a group of fewer voters than are told gave it. */
  readonly mean: number | null;
  readonly ballots: readonly Ballot[];
  /** An organ gave it, not a group of voters. */
  readonly isOrgan: boolean;
  readonly isFew: boolean;
}

/**
 * Who gave the mark: the office in the voter column if it is reviewed itself, else the group of voters. A single
 * person who votes is never named.
 */
const isOrganIn = ({ objectType, voter }: Ballot, reviewed: ReadonlySet<string>): boolean =>
  objectType !== PERSON && voter !== null && reviewed.has(voter);

function giverOf(ballot: Ballot, reviewed: ReadonlySet<string>): string | null {
  if (isOrganIn(ballot, reviewed)) return ballot.voter;
  return ballot.group === UNKNOWN_LABEL ? null : ballot.group;
}

/** Marks of mutual reviews by round, from, to and direction, in the order of the sheets; none of oneself. */
export function givenIn(ballots: readonly Ballot[], reading: Reading): readonly Given[] {
  const mutual = ballots.filter(isMutual);
  const reviewed = new Set(mutual.map(({ object }) => object));
  const marked = mutual.flatMap((ballot) => {
    const from = giverOf(ballot, reviewed);
    return from === null || from === ballot.object ? [] : [{ ballot, from }];
  });
  const groups = groupBy(marked, ({ ballot: { round, object, direction }, from }) =>
    keyOf(round, from, object, direction ?? ''),
  );
  return [...groups.values()].flatMap((found): readonly Given[] => {
    const [first] = found;
    if (!first) return [];
    const { round, object, direction, objectType } = first.ballot;
    const own = found.map(({ ballot }) => ballot);
    const counted = tally(own, reading);
    const isOrgan = own.every((ballot) => isOrganIn(ballot, reviewed));
    const isFew = !isOrgan && votersIn(own, reading) < reading.least;
    return [
      {
        ...{ round, from: first.from, to: object, direction: direction ?? UNKNOWN_LABEL, objectType },
        ...{ tally: counted, mean: isFew ? null : meanOf(counted, 0), ballots: own, isOrgan, isFew },
      },
    ];
  });
}

const OPPOSITE: Readonly<Record<string, string>> = { 牵头评配合: '配合评牵头', 配合评牵头: '牵头评配合' };

/** What came back: in the other direction where the sheet tells them apart, else whatever came back. */
export function backOf(given: readonly Given[]): (own: Given) => Given | undefined {
  const pairs = groupBy(given, ({ round, from, to }) => keyOf(round, from, to));
  return ({ round, from, to, direction }) => {
    const back = pairs.get(keyOf(round, to, from)) ?? [];
    const opposite = OPPOSITE[direction] ?? direction;
    return back.find((each) => each.direction === opposite) ?? (back.length === 1 ? back[0] : undefined);
  };
}
