import type { FigureSpec, SheetColumn } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { chosenReview, reviewRows, VOTE_OPTIONS } from '../chosen.ts';
import { NO_REVIEW, nothing, SCORE } from '../part.ts';
import { dropOf, minVotes } from '../said-settings.ts';
import { ROUNDS } from './rounds.ts';
import { TREND } from './trend.ts';
import { votesNotes } from './votes-notes.ts';

const ID = 'reviews.results';
/** More lines than that are left to the exported table. */
const MOST_LINES = 60;

const column = (
  group: string,
  label: string,
  measure: string,
  format: SheetColumn['format'],
): SheetColumn => ({
  ...{ group, label, where: {}, measure, format },
});

const ISSUED = column('票数', '发出', 'issued', 'number');
const RETURNED = column('票数', '收回', 'returned', 'number');
const VALID = column('票数', '有效', 'votes', 'number');
const SHARES = [
  column('票数', '收回率', 'return_share', 'share'),
  column('票数', '有效率', 'valid_share', 'share'),
];
const INVALID = [
  column('无效', '弃权', 'abstained', 'number'),
  column('无效', '空白', 'blank', 'number'),
  column('无效', '废票', 'spoilt', 'number'),
];
const SAID: readonly SheetColumn[] = [
  column('得分', '平均分', 'mean', SCORE),
  column('得分', '区间下限', 'low', SCORE),
  column('得分', '区间上限', 'high', SCORE),
  column('得分', '离散度', 'spread', SCORE),
  column('', '优等率', 'good_share', 'share'),
  column('', '较上一轮', 'change', SCORE),
];

/** What went out only where somebody says it, and what does not count only where there is any. */
function columnsFor(rows: readonly TableRow[]): readonly SheetColumn[] {
  const isIssued = rows.some((row) => row['issued'] !== null);
  const invalid = INVALID.filter(({ measure }) => rows.some((row) => Number(row[measure] ?? 0) > 0));
  const handed = isIssued ? [ISSUED, RETURNED, VALID, ...SHARES] : [RETURNED, VALID];
  return [...handed, ...invalid, ...SAID];
}

/** Votes, mean with its interval, good grades and change of every object. */
export const results: FigureDefinition = {
  id: ID,
  tables: [TREND, ROUNDS, ...VOTE_OPTIONS],
  build: (answers): FigureSpec => {
    const review = chosenReview(answers);
    const neutral = { id: ID, title: [words('评议结果')], table: TREND, where: {} };
    if (!review) return nothing(neutral, NO_REVIEW);
    const rows = [...reviewRows(answers, review)].sort(
      (a, b) => Number(b['mean'] ?? -1) - Number(a['mean'] ?? -1),
    );
    const drop = dropOf(answers);
    return {
      ...{ ...neutral, form: 'sheet', wide: true, columns: columnsFor(rows) },
      where: { review_kind: review.kind, round: review.round },
      subtitle: `${review.round}${review.kind}，按平均分排列`,
      notes: [
        ...votesNotes(answers, review),
        `评议人少于${minVotes(answers)}人的对象不列得分`,
        '区间：换一批同样多的票，平均分多半落在其中；两个对象的区间重叠，先后不宜看重',
        ...(drop > 0 ? [`平均分去掉最高、最低各${drop}票`] : []),
        ...(rows.length > MOST_LINES ? [`共${rows.length}个对象，只列前${MOST_LINES}个`] : []),
      ],
      rows: rows.slice(0, MOST_LINES).map((row) => ({
        ...{ group: '', label: String(row['object']) },
        where: { object_type: row['object_type'] ?? null, object: row['object'] ?? null },
      })),
    };
  },
};
