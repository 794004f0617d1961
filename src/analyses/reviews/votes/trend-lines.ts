import type { FigureSeries, FigureSpec } from '#core/figure.ts';
import { comparePeriodLabels } from '#core/period.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { chosenObject, chosenReview, type Review, reviewRows, VOTE_OPTIONS } from '../chosen.ts';
import { CHANGED } from '../findings/ids.ts';
import { NO_REVIEW, nothing, SCORE, titleOf } from '../part.ts';
import { ROUNDS } from './rounds.ts';
import { TREND } from './trend.ts';

const ID = 'reviews.trend_lines';
/** More grey lines than that hide the one that is told. */
const MOST_LINES = 30;

/** The object chosen, else the one that moved most in the review, else the first. */
export function toldObject(answers: Answers, review: Review): string {
  const chosen = chosenObject(answers, review);
  if (chosen !== '') return chosen;
  const moved = (row: TableRow) => Math.abs(Number(row['change'] ?? 0));
  const [first] = [...reviewRows(answers, review)].sort((a, b) => moved(b) - moved(a));
  return String(first?.['object'] ?? '');
}

/** Means over the rounds; one object with where its mean lies. */
export const trendLines: FigureDefinition = {
  id: ID,
  tables: [TREND, ROUNDS, ...VOTE_OPTIONS],
  build: (answers, findings): FigureSpec => {
    const review = chosenReview(answers);
    const frame = { id: ID, table: TREND, title: [words('各轮平均分')] };
    if (!review) return nothing({ ...frame, where: {} }, NO_REVIEW);
    const where = { review_kind: review.kind };
    const rows = answers.table(TREND).rows.filter((row) => row['review_kind'] === review.kind);
    const known = rows.filter((row) => row['mean'] !== null);
    const xs = [...new Set(rows.map((row) => String(row['round'])))].sort(comparePeriodLabels);
    if (xs.length < 2) return nothing({ ...frame, where }, `${review.kind}只有一轮，还没有走势`);
    if (known.length === 0) return nothing({ ...frame, where }, '各轮的票数都不足，不列得分');
    const told = toldObject(answers, review);
    const objects = [...new Set(known.map((row) => String(row['object'])))];
    const shown = [told, ...objects.filter((object) => object !== told)].slice(0, MOST_LINES);
    const series = shown.map((object): FigureSeries => {
      const isTold = object === told;
      return {
        ...{ label: object, where: { object }, value: 'mean', told: isTold },
        range: isTold ? { low: 'low', high: 'high' } : null,
      };
    });
    const isFound = findings.some(({ id, where: at }) => id === CHANGED && at['object'] === told);
    return {
      ...{ ...frame, form: 'lines', where, x: 'round', xs, series, format: SCORE, wide: true },
      title: isFound ? titleOf(findings, CHANGED, '') : [words(`${told}各轮平均分`)],
      subtitle: `${review.kind}各轮平均分，分；浅带为${told}的区间`,
      notes: [
        '区间：换一批同样多的票，平均分多半落在其中',
        ...(objects.length > shown.length ? [`共${objects.length}个对象，只画${shown.length}个`] : []),
      ],
      ...{ estimatedFrom: null, reference: null },
    };
  },
};
