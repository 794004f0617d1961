import { UNKNOWN_LABEL } from '#core/codes.ts';
import { groupBy, keyOf } from '#core/group-by.ts';
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
  /** How many ballots went out and came back, as the row says; NaN where it does not. */
  readonly issued: number;
  readonly returned: number;
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
  const [issued, returned] = [records.numbers('issued'), records.numbers('returned')];
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
      ...{ issued: issued[row] ?? Number.NaN, returned: returned[row] ?? Number.NaN },
    });
  }
  return ballots;
}

interface Book {
  readonly ballots: readonly Ballot[];
  readonly statements: readonly Ballot[];
}

const saysNumbers = ({ issued, returned }: Ballot): boolean =>
  !Number.isNaN(issued) || !Number.isNaN(returned);
const saysNothingElse = ({ score, grade, voter, isCounted }: Ballot): boolean =>
  Number.isNaN(score) && grade === null && voter === null && !isCounted;

/**
 * A row that says how many ballots went out and nothing else is no ballot, unless the ballots beside it repeat that
 * number: then it is a blank one.
 */
function bookOf(rows: readonly Ballot[]): Book {
  const [ballots, statements]: [Ballot[], Ballot[]] = [[], []];
  const beside = groupBy(rows, ({ kind, round, objectType, object }) =>
    keyOf(kind, round, objectType, object),
  );
  const isRepeated = new Set(
    [...beside].flatMap(([key, own]) =>
      own.some((row) => saysNumbers(row) && !saysNothingElse(row)) ? [key] : [],
    ),
  );
  for (const row of rows) {
    const key = keyOf(row.kind, row.round, row.objectType, row.object);
    const isStatement = saysNumbers(row) && saysNothingElse(row) && !isRepeated.has(key);
    (isStatement ? statements : ballots).push(row);
  }
  return { ballots, statements };
}

const known = new WeakMap<RecordColumns, Book>();

function bookIn(records: RecordColumns): Book {
  const found = known.get(records) ?? bookOf(read(records));
  known.set(records, found);
  return found;
}

/** The rows of all reviews; those without an object tell nothing. */
export const ballotsOf = (records: RecordColumns): readonly Ballot[] => bookIn(records).ballots;

/** Rows that only say how many ballots went out or came back. */
export const statementsOf = (records: RecordColumns): readonly Ballot[] => bookIn(records).statements;

/** A review in which those who mark are marked as well. */
export const isMutual = ({ kind, direction }: Ballot): boolean => kind === MUTUAL || direction !== null;
