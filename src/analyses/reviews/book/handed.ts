import { groupBy } from '#core/group-by.ts';
import { type Ballot, WHOLE } from './ballots.ts';

export const NOT_SAID = '未填发出票数';
export const PARTLY_SAID = '部分未填发出票数';
export const AT_ODDS = '发出、收回票数前后不一，请核对';

/** How many ballots went out and came back. */
export interface Handed {
  /** Null where the sheets do not say, or contradict themselves. */
  readonly issued: number | null;
  /** As said, else as many as there are in the sheets. */
  readonly returned: number;
  readonly note: string | null;
}

type Said = 'issued' | 'returned';

const countOf = (ballots: readonly Ballot[]): number => ballots.reduce((sum, { count }) => sum + count, 0);

/** Of all groups of voters together: undefined where nothing is said, null where it cannot be. */
function numberOf(
  said: Said,
  ballots: readonly Ballot[],
  statements: readonly Ballot[],
): number | null | undefined {
  const rows = [...ballots, ...statements].filter((row) => !Number.isNaN(row[said]));
  const values = [...new Set(rows.map((row) => row[said]))];
  const [only] = values;
  if (only === undefined) return undefined;
  if (values.length === 1 && countOf(ballots) <= only) return only;
  // Numbers that differ from group to group, or are too small for all groups, are those of the groups.
  const groups = [...groupBy(ballots, ({ group }) => group)];
  if (groups.length < 2) return null;
  const parts = groups.map(([group, own]) => {
    const ofGroup = [...new Set(rows.filter((row) => row.group === group).map((row) => row[said]))];
    const [part] = ofGroup;
    return ofGroup.length === 1 && part !== undefined && countOf(own) <= part ? part : null;
  });
  return parts.some((part) => part === null)
    ? null
    : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

/** Ballots of one object on one item. */
function handedOfItem(ballots: readonly Ballot[], statements: readonly Ballot[]): Handed {
  const returned = numberOf('returned', ballots, statements);
  const counted = countOf(ballots);
  const issued = numberOf('issued', ballots, statements);
  if (issued === undefined) return { issued: null, returned: returned ?? counted, note: NOT_SAID };
  const isPossible = issued !== null && returned !== null && issued >= (returned ?? counted);
  if (!isPossible) return { issued: null, returned: returned ?? counted, note: AT_ODDS };
  return { issued, returned: returned ?? counted, note: null };
}

/** 全部对象: one ballot that names all of them. */
const isOfAll = (object: string): boolean => /^(全部|全体|所有)(评议)?(对象)?$/.test(object);

const isAbout =
  ({ kind, round, object, objectType, item }: Ballot) =>
  (row: Ballot): boolean =>
    row.kind === kind &&
    row.round === round &&
    ((row.object === object && row.objectType === objectType) || isOfAll(row.object)) &&
    (row.item === item || row.item === WHOLE);

/** What the sheets say of these ballots, which are of one review; a ballot on several items counts on each. */
export function handedOf(ballots: readonly Ballot[], statements: readonly Ballot[]): Handed {
  const items = groupBy(ballots, ({ objectType, object, item }) => `${objectType}\n${object}\n${item}`);
  const parts = [...items.values()].flatMap((own) => {
    const [first] = own;
    return first ? [handedOfItem(own, statements.filter(isAbout(first)))] : [];
  });
  const returned = parts.reduce((sum, part) => sum + part.returned, 0);
  const open = parts.filter(({ issued }) => issued === null);
  if (open.length === 0) {
    return { issued: parts.reduce((sum, { issued }) => sum + (issued ?? 0), 0), returned, note: null };
  }
  const isAtOdds = open.some(({ note }) => note === AT_ODDS);
  const isPartly = !isAtOdds && open.length < parts.length;
  return { issued: null, returned, note: isAtOdds ? AT_ODDS : isPartly ? PARTLY_SAID : NOT_SAID };
}
