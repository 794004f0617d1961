import { compareByList } from '#core/order.ts';
import { REVIEW_KINDS } from '#core/codes.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable, PageChoice } from '../analysis.ts';
import { comparePeriodLabels } from '#core/period.ts';
import { ROUNDS } from './votes/rounds.ts';
import { TREND } from './votes/trend.ts';
import { RECORDS } from './measures.ts';

export const REVIEW_CHOICE = 'reviews.review';
export const OBJECT_CHOICE = 'reviews.object';
export const MUTUAL_CHOICE = 'reviews.mutual_round';

/** A review that a page speaks of. */
export interface Review {
  readonly kind: string;
  readonly round: string;
}

const labelOf = ({ kind, round }: Review): string => `${kind} ${round}`;
const compareKinds = compareByList(REVIEW_KINDS);

/** The newest first within each kind. */
function reviewsIn(answers: Answers, mutual: number): readonly Review[] {
  return answers
    .table(ROUNDS)
    .rows.filter((row) => row['mutual'] === mutual)
    .map((row) => ({ kind: String(row['review_kind']), round: String(row['round']) }))
    .sort((a, b) => compareKinds(a.kind, b.kind) || comparePeriodLabels(b.round, a.round));
}

function chosenOf(answers: Answers, choice: string, mutual: number): Review | null {
  const found = reviewsIn(answers, mutual);
  const wanted = answers.choice(choice);
  return found.find((review) => labelOf(review) === wanted) ?? found[0] ?? null;
}

/** The chosen review, or the newest of the first kind; null while there is none. */
export const chosenReview = (answers: Answers): Review | null => chosenOf(answers, REVIEW_CHOICE, 0);

/** The same of reviews in which those who mark are marked as well. */
export const chosenMutual = (answers: Answers): Review | null => chosenOf(answers, MUTUAL_CHOICE, 1);

export const reviewRows = (answers: Answers, { kind, round }: Review): readonly TableRow[] =>
  answers.table(TREND).rows.filter((row) => row['review_kind'] === kind && row['round'] === round);

/** The object chosen, if this review is of it; '' where none is. */
export function chosenObject(answers: Answers, review: Review): string {
  const wanted = answers.choice(OBJECT_CHOICE);
  return reviewRows(answers, review).some((row) => row['object'] === wanted) ? wanted : '';
}

const optionTable = (
  id: string,
  title: string,
  label: string,
  list: (answers: Answers) => readonly string[],
): DerivedTable => ({
  ...{ id, title, dims: [{ name: 'option', label }], unscoped: true, confidential: true },
  measures: [],
  ...{ from: [ROUNDS, TREND], records: RECORDS },
  derive: (answers) => list(answers).map((option) => ({ option })),
  behind: () => null,
});

const REVIEW_OPTIONS = 'reviews.review_options';
const OBJECT_OPTIONS = 'reviews.object_options';
const MUTUAL_OPTIONS = 'reviews.mutual_options';

/** What the switches of the pages offer. */
export const optionTables: readonly DerivedTable[] = [
  optionTable(REVIEW_OPTIONS, '可选的评议', '评议', (answers) => reviewsIn(answers, 0).map(labelOf)),
  optionTable(MUTUAL_OPTIONS, '可选的互评', '互评', (answers) => reviewsIn(answers, 1).map(labelOf)),
  optionTable(OBJECT_OPTIONS, '可选的对象', '对象', (answers) => {
    const review = chosenReview(answers);
    return review ? reviewRows(answers, review).map((row) => String(row['object'])) : [];
  }),
];

export const reviewChoice: PageChoice = {
  ...{ id: REVIEW_CHOICE, label: '评议', options: [] },
  from: { table: REVIEW_OPTIONS, dimension: 'option' },
};

export const objectChoice: PageChoice = {
  ...{ id: OBJECT_CHOICE, label: '突出', options: [{ value: '', label: '自动' }] },
  from: { table: OBJECT_OPTIONS, dimension: 'option' },
};

export const mutualChoice: PageChoice = {
  ...{ id: MUTUAL_CHOICE, label: '轮次', options: [] },
  from: { table: MUTUAL_OPTIONS, dimension: 'option' },
};

/** What figures read so that the switches know their options. */
export const VOTE_OPTIONS: readonly string[] = [REVIEW_OPTIONS, OBJECT_OPTIONS];
export const MUTUAL_OPTION_TABLE = MUTUAL_OPTIONS;
