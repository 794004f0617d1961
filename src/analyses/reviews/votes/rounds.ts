import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { ballotsOf, isMutual, statementsOf } from '../book/ballots.ts';
import { goodShareOf, meanOf, tally } from '../book/tally.ts';
import { recordCell, validCell } from '../counted.ts';
import { inReviews, KIND, ROUND } from '../dims.ts';
import { GOOD_SHARE, HANDED, MEAN, OF_ALL_HANDED, RECORDS, VOTES } from '../measures.ts';
import { readingOf } from '../said-settings.ts';
import { handedRow, isInvalidity, isSaidOnly } from './handed-row.ts';

export const ROUNDS = 'reviews.rounds';

function derive(answers: Answers): readonly TableRow[] {
  const reading = readingOf(answers);
  const statements = statementsOf(answers.records('reviews'));
  return inReviews(ballotsOf(answers.records('reviews')), () => []).map(([{ kind, round }, own]) => {
    const counted = tally(own, reading);
    return {
      ...{ review_kind: kind, round, votes: counted.votes, ...handedRow(counted, own, statements) },
      valid_of_returned: counted.returned > 0 ? counted.votes / counted.returned : null,
      ...{ mean: meanOf(counted, reading.drop), good_share: goodShareOf(counted) },
      objects: new Set(own.map(({ object }) => object)).size,
      mutual: own.every(isMutual) ? 1 : 0,
    };
  });
}

/** Which reviews there are. */
export const rounds: DerivedTable = {
  id: ROUNDS,
  title: '评议轮次',
  ...{ dims: [KIND, ROUND], unscoped: true },
  measures: [
    VOTES,
    ...HANDED,
    { name: 'valid_of_returned', label: '有效票占收回票', unit: '%', formula: '有效票 ÷ 评议表中的全部票数' },
    { ...MEAN, formula: '全部对象的有效票的平均分；只有等次的票按设置折算成分' },
    GOOD_SHARE,
    { name: 'objects', label: '评议对象', unit: '', formula: '被评议的个人、科室或单位个数' },
    { name: 'mutual', label: '双向互评', unit: '', formula: '打分方也是被评方的评议为1，其他为0' },
  ],
  ...{ from: [], records: RECORDS },
  derive,
  behind: (where, measure, answers) => {
    if (measure === 'mutual' || isSaidOnly(measure) || isInvalidity(measure)) return null;
    const by = ['review_kind', 'round'] as const;
    if (['objects', 'valid_of_returned', ...OF_ALL_HANDED].includes(measure))
      return { cells: [recordCell(where, by)] };
    const cell = validCell(where, by, ballotsOf(answers.records('reviews')));
    return cell && { cells: [cell] };
  },
};
