import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { ballotsOf, isMutual } from '../book/ballots.ts';
import { goodShareOf, meanOf, tally } from '../book/tally.ts';
import { recordCell, validCell } from '../counted.ts';
import { inReviews, KIND, ROUND } from '../dims.ts';
import { GOOD_SHARE, MEAN, RECORDS, VOTES } from '../measures.ts';
import { readingOf } from '../said-settings.ts';

export const ROUNDS = 'reviews.rounds';

function derive(answers: Answers): readonly TableRow[] {
  const reading = readingOf(answers);
  return inReviews(ballotsOf(answers.records('reviews')), () => []).map(([{ kind, round }, own]) => {
    const counted = tally(own, reading);
    const { votes, issued } = counted;
    return {
      ...{ review_kind: kind, round, votes, issued, valid_share: issued > 0 ? votes / issued : null },
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
    { name: 'issued', label: '发出票', unit: '', formula: '评议表中的全部票数，空白和弃权的也在内' },
    { name: 'valid_share', label: '有效票占比', unit: '%', formula: '有效票 ÷ 发出票' },
    { ...MEAN, formula: '全部对象的有效票的平均分；只有等次的票按设置折算成分' },
    GOOD_SHARE,
    { name: 'objects', label: '评议对象', unit: '', formula: '被评议的个人、科室或单位个数' },
    { name: 'mutual', label: '双向互评', unit: '', formula: '打分方也是被评方的评议为1，其他为0' },
  ],
  ...{ from: [], records: RECORDS },
  derive,
  behind: (where, measure, answers) => {
    if (measure === 'mutual') return null;
    const by = ['review_kind', 'round'] as const;
    if (['issued', 'valid_share', 'objects'].includes(measure)) return { cells: [recordCell(where, by)] };
    const cell = validCell(where, by, ballotsOf(answers.records('reviews')));
    return cell && { cells: [cell] };
  },
};
