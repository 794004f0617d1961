import type { FigureSpec } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { toReviewGrade } from '../book/grades.ts';
import { chosenReview, VOTE_OPTIONS } from '../chosen.ts';
import { FEW } from '../measures.ts';
import { NO_REVIEW, nothing, titleOf } from '../part.ts';
import { minVotes } from '../said-settings.ts';
import { LOW_OBJECT } from '../findings/ids.ts';
import { GRADES_TABLE } from './grades.ts';
import { ROUNDS } from './rounds.ts';
import { TREND } from './trend.ts';
import { votesNotes } from './votes-notes.ts';

const ID = 'reviews.grade_bars';
/** More bars than that are left to the table below. */
const MOST_BARS = 40;

/** What is left of the middle: 一般、较差. */
function leftOf(labels: readonly string[]): string {
  const left = labels.filter((label) => toReviewGrade(label).side === 'negative');
  return left.length > 0 ? `；中线左为${left.join('、')}` : '';
}

/** The best seen first: by the share of the best grade, then of what is right of the middle. */
function orderedObjects(rows: readonly TableRow[], labels: readonly string[]): readonly string[] {
  const shareOf = (object: string, grade: string | undefined) => {
    const share = rows.find((row) => row['object'] === object && row['grade'] === grade)?.['share'];
    return typeof share === 'number' ? share : -1;
  };
  const objects = [...new Set(rows.map((row) => String(row['object'])))];
  return objects
    .map((object) => ({ object, shares: labels.map((label) => shareOf(object, label)) }))
    .sort((a, b) => {
      const place = a.shares.findIndex((share, i) => share !== b.shares[i]);
      return place < 0 ? 0 : (b.shares[place] ?? 0) - (a.shares[place] ?? 0);
    })
    .map(({ object }) => object);
}

/** Shares of the grades that each object was given. */
export const gradeBars: FigureDefinition = {
  id: ID,
  tables: [GRADES_TABLE, ROUNDS, TREND, ...VOTE_OPTIONS],
  build: (answers, findings): FigureSpec => {
    const review = chosenReview(answers);
    const neutral = { id: ID, title: [words('各等次占比')], table: GRADES_TABLE, where: {} };
    if (!review) return nothing(neutral, NO_REVIEW);
    const where = { review_kind: review.kind, round: review.round };
    const rows = answers
      .table(GRADES_TABLE)
      .rows.filter((row) => row['review_kind'] === review.kind && row['round'] === review.round);
    const labels = [...new Set(rows.map((row) => String(row['grade'])))];
    if (rows.every((row) => Number(row['graded'] ?? 0) === 0))
      return nothing({ ...neutral, where }, '这轮评议只打分，没有等次；得分见“评议结果”');
    const hasFew = rows.some((row) => row['note'] === FEW);
    const objects = orderedObjects(rows, labels);
    const told = findings.filter(({ id }) => id === LOW_OBJECT).map((found) => String(found.where['object']));
    return {
      ...{ form: 'diverging', id: ID, table: GRADES_TABLE, where },
      title: titleOf(findings, LOW_OBJECT, `${review.round}${review.kind}各等次占比`),
      subtitle: `${review.round}${review.kind}，各等次占有效票，%${leftOf(labels)}`,
      notes: [
        ...votesNotes(answers, review),
        '弃权、不了解、空白和作废的票列为无效，不计入占比',
        ...(hasFew ? [`评议人少于${minVotes(answers)}人的对象不列等次`] : []),
        ...(objects.length > MOST_BARS ? [`共${objects.length}个对象，只画前${MOST_BARS}个`] : []),
      ],
      ...{ row: 'object', rows: objects.slice(0, MOST_BARS), grade: 'grade' },
      ...{ grades: labels.map(toReviewGrade), value: 'n', share: 'share', base: 'graded' },
      ...{ abstained: 'abstained', hidden: FEW, told },
    };
  },
};
