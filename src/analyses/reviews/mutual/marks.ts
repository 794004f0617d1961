import { UNKNOWN_LABEL } from '#core/codes.ts';
import { type Ballot, isMutual } from '../book/ballots.ts';
import { groupBy, keyOf } from '#core/group-by.ts';
import { PERSON } from '../book/object-type.ts';
import { meanOf, type Tally, tally } from '../book/tally.ts';
import type { Reading } from '../said-settings.ts';

/** What one side gave the other in a round, in one direction. */
export interface Given {
  readonly round: string;
  readonly from: string;
  readonly to: string;
  readonly direction: string;
  readonly objectType: string;
  readonly tally: Tally;
  readonly mean: number | null;
}

/**
 * Who gave the mark: the office in the voter column if it is reviewed itself, else the group of voters. A single
 * person who votes is never named.
 */
function giverOf({ objectType, voter, group }: Ballot, reviewed: ReadonlySet<string>): string | null {
  if (objectType !== PERSON && voter !== null && reviewed.has(voter)) return voter;
  return group === UNKNOWN_LABEL ? null : group;
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
  return [...groups.values()].flatMap((own): readonly Given[] => {
    const [first] = own;
    if (!first) return [];
    const { round, object, direction, objectType } = first.ballot;
    const counted = tally(
      own.map(({ ballot }) => ballot),
      reading,
    );
    const said = direction ?? UNKNOWN_LABEL;
    const mean = meanOf(counted, 0);
    return [{ round, from: first.from, to: object, direction: said, objectType, tally: counted, mean }];
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
