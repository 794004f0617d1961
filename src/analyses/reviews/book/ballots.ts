import { UNKNOWN_LABEL } from '#core/codes.ts';
import { type RecordColumns, wordAt } from '#core/record-columns.ts';
import { typeOfObject } from './object-type.ts';

export const WHOLE = '全部';
export const MUTUAL = '双向互评';

/** A row of a review: one ballot, or several alike where the sheet counts them. */
export interface Ballot {
  readonly kind: string;
  readonly round: string;
  readonly objectType: string;
  readonly object: string;
  /** 全部 where the sheet names none. */
  readonly item: string;
  readonly group: string;
  readonly voter: string | null;
  readonly direction: string | null;
  /** NaN where there is none. */
  readonly score: number;
  readonly grade: string | null;
  readonly count: number;
  /** The sheet says how many ballots the row stands for. */
  readonly isCounted: boolean;
}

function read(records: RecordColumns): readonly Ballot[] {
  const words = (field: string) => {
    const column = records.words(field);
    return (row: number) => wordAt(column, row);
  };
  const [kind, round, type, object] = [
    ...[words('review_kind'), words('round')],
    ...[words('object_type'), words('object')],
  ] as const;
  const [item, group, voter] = [words('item'), words('voter_group'), words('voter')];
  const [direction, grade] = [words('direction'), words('grade')];
  const [scores, votes] = [records.numbers('score'), records.numbers('votes')];
  const ballots: Ballot[] = [];
  for (let row = 0; row < records.count; row++) {
    const name = object(row);
    if (name === null) continue;
    const count = votes[row] ?? Number.NaN;
    const isCounted = !Number.isNaN(count);
    ballots.push({
      ...{ kind: kind(row) ?? UNKNOWN_LABEL, round: round(row) ?? UNKNOWN_LABEL, object: name },
      ...{ objectType: typeOfObject(type(row), name), item: item(row) ?? WHOLE },
      ...{ group: group(row) ?? UNKNOWN_LABEL, voter: voter(row), direction: direction(row) },
      ...{ score: scores[row] ?? Number.NaN, grade: grade(row), count: isCounted ? count : 1, isCounted },
    });
  }
  return ballots;
}

const known = new WeakMap<RecordColumns, readonly Ballot[]>();

/** The rows of all reviews; those without an object tell nothing. */
export function ballotsOf(records: RecordColumns): readonly Ballot[] {
  const found = known.get(records) ?? read(records);
  known.set(records, found);
  return found;
}

/** A review in which those who mark are marked as well. */
export const isMutual = ({ kind, direction }: Ballot): boolean => kind === MUTUAL || direction !== null;
