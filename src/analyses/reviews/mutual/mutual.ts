import type { TableRow } from '#core/table.ts';
import { comparePeriodLabels } from '#core/period.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { ballotsOf } from '../book/ballots.ts';
import { PERSON } from '../book/object-type.ts';
import { DIRECTION, FROM, ROUND, TO } from '../dims.ts';
import { MEAN, RECORDS, VOTES } from '../measures.ts';
import { readingOf } from '../said-settings.ts';
import { behindMarks } from './behind-marks.ts';
import { backOf, type Given, givenIn } from './marks.ts';

export const MUTUAL_TABLE = 'reviews.mutual';

const isAt = (given: Given, at: Pick<Given, 'round' | 'from' | 'to' | 'direction'>): boolean =>
  given.round === at.round &&
  given.from === at.from &&
  given.to === at.to &&
  given.direction === at.direction;

function derive(answers: Answers): readonly TableRow[] {
  const given = givenIn(ballotsOf(answers.records('reviews')), readingOf(answers));
  const back = backOf(given);
  return [...given]
    .sort((a, b) => comparePeriodLabels(a.round, b.round))
    .map((own) => {
      const { round, from, to, direction, mean } = own;
      const returned = back(own)?.mean ?? null;
      const gap = mean === null || returned === null ? null : mean - returned;
      return {
        ...{ round, from, to, direction, votes: own.tally.votes, mean, gap },
        person: own.objectType === PERSON ? 1 : 0,
      };
    });
}

/** What each office gave every other one, and by how much it gave more than it got back. */
export const mutual: DerivedTable = {
  id: MUTUAL_TABLE,
  title: '双向互评',
  ...{ dims: [ROUND, FROM, TO, DIRECTION], unscoped: true },
  measures: [
    VOTES,
    { ...MEAN, formula: '打分方给被评方的平均分；只有等次的票按设置折算成分' },
    {
      ...{
        name: 'gap',
        label: '分差',
        unit: '分',
        formula: '打分方给被评方的平均分 − 被评方给打分方的平均分',
      },
      caveat: '一来一往按相反的评议方向相减；缺一方的不算',
    },
    { name: 'person', label: '被评方为个人', unit: '', formula: '被评方是个人的为1，是科室或单位的为0' },
  ],
  ...{ from: [], records: RECORDS, personalRow: (row) => row['person'] === 1 },
  derive,
  behind: (where, measure, answers) => {
    if (measure === 'person') return null;
    const word = (name: string) => String(where[name] ?? '');
    const [round, from, to, direction] = [word('round'), word('from'), word('to'), word('direction')];
    const own = { round, from, to, direction };
    if (measure !== 'gap') return behindMarks(answers, [own]);
    const given = givenIn(ballotsOf(answers.records('reviews')), readingOf(answers));
    const found = given.find((each) => isAt(each, own));
    const back = found && backOf(given)(found);
    return back
      ? behindMarks(answers, [own, { round, from: to, to: from, direction: back.direction }])
      : null;
  },
};
