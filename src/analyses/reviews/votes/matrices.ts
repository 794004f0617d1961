import type { FigureSpec, MatrixFigure } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { WHOLE } from '../book/ballots.ts';
import { chosenReview, type Review, VOTE_OPTIONS } from '../chosen.ts';
import { GROUP_GAP } from '../findings/ids.ts';
import { FEW } from '../measures.ts';
import { NO_REVIEW, nothing, SCORE, titleOf } from '../part.ts';
import { minVotes } from '../said-settings.ts';
import { GROUPS } from './groups.ts';
import { ROUNDS } from './rounds.ts';
import { SUMMARY } from './summary.ts';
import { TREND } from './trend.ts';

/** More rows than that are left to the exported table. */
const MOST_ROWS = 40;

const rowsOf = (answers: Answers, table: string, { kind, round }: Review): readonly TableRow[] =>
  answers.table(table).rows.filter((row) => row['review_kind'] === kind && row['round'] === round);

const valuesOf = (rows: readonly TableRow[], dim: string): readonly string[] => [
  ...new Set(rows.map((row) => String(row[dim]))),
];

const plain = {
  ...{ form: 'matrix', row: 'object', value: 'mean', format: SCORE, base: null, minBase: 0, totals: false },
} satisfies Partial<MatrixFigure>;

const shortened = (objects: readonly string[]): readonly string[] =>
  objects.length > MOST_ROWS ? [`共${objects.length}个对象，只画前${MOST_ROWS}个`] : [];

/** How each group of voters sees each object; few votes are not told. */
export const groupsMatrix: FigureDefinition = {
  id: 'reviews.groups_matrix',
  tables: [GROUPS, ROUNDS, TREND, ...VOTE_OPTIONS],
  build: (answers, findings): FigureSpec => {
    const review = chosenReview(answers);
    const frame = { id: 'reviews.groups_matrix', table: GROUPS, title: [words('各类评议人的打分')] };
    if (!review) return nothing({ ...frame, where: {} }, NO_REVIEW);
    const where = { review_kind: review.kind, round: review.round };
    const rows = rowsOf(answers, GROUPS, review);
    const columns = valuesOf(rows, 'voter_group');
    if (columns.length < 2)
      return nothing(
        { ...frame, where },
        columns.length === 1 ? `这轮评议只有一类评议人（${columns[0] ?? ''}）` : '这轮评议没有分评议人类别',
      );
    const objects = valuesOf(rows, 'object').filter((object) => object !== WHOLE);
    return {
      ...{ ...frame, ...plain, where, column: 'voter_group', columns },
      title: titleOf(findings, GROUP_GAP, '各类评议人的打分'),
      subtitle: `${review.round}${review.kind}，各类评议人给各对象的平均分`,
      rows: [WHOLE, ...objects.slice(0, MOST_ROWS)],
      firstRow: true,
      notes: [
        ...(rows.some((row) => row['note'] !== null)
          ? [
              `—：不足${minVotes(answers)}票；只有一类不足时，为防止反推，票数次少的一类也不列；全部不含没有列的`,
            ]
          : []),
        ...shortened(objects),
      ],
    };
  },
};

/** The mean of each item of each object. */
export const itemsMatrix: FigureDefinition = {
  id: 'reviews.items_matrix',
  tables: [SUMMARY, ROUNDS, TREND, ...VOTE_OPTIONS],
  build: (answers): FigureSpec => {
    const review = chosenReview(answers);
    const frame = { id: 'reviews.items_matrix', table: SUMMARY, title: [words('各项评议指标的平均分')] };
    if (!review) return nothing({ ...frame, where: {} }, NO_REVIEW);
    const where = { review_kind: review.kind, round: review.round };
    const few = new Set(
      rowsOf(answers, TREND, review).flatMap((row) => (row['mean'] === null ? [row['object']] : [])),
    );
    const rows = rowsOf(answers, SUMMARY, review);
    const columns = valuesOf(rows, 'item');
    if (columns.length < 2)
      return nothing(
        { ...frame, where },
        `这轮评议只有一项${columns[0] === WHOLE ? '' : `：${columns[0] ?? ''}`}`,
      );
    const objects = valuesOf(rows, 'object');
    return {
      ...{ ...frame, ...plain, where, column: 'item', columns, rows: objects.slice(0, MOST_ROWS) },
      subtitle: `${review.round}${review.kind}，各对象各项的平均分`,
      missing: [...few].map((object) => ({ row: object ?? null, column: null })),
      missingLabel: FEW,
      notes: [`评议人少于${minVotes(answers)}人的对象不列`, ...shortened(objects)],
    };
  },
};
