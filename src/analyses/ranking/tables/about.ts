import type { TableRow } from '#core/table.ts';
import { parsePeriod } from '#core/period.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { type Chosen, chosenOf, MOST_SHOWN } from '../chosen.ts';
import { leagueName } from '../books.ts';
import { ABOUT } from '../ids.ts';
import { ruleWords } from '../rule-words.ts';
import { ruleOf } from '../rules.ts';
import { LEAGUE_DIMENSIONS, PERIOD_DIMENSION, rowOf } from './rows.ts';

const measure = (name: string, label: string, formula: string) => ({
  name,
  label,
  unit: '' as const,
  formula,
});

/** A given composite and the one worked out that differ by less are one, rounded. */
const LEAST_OTHER = 0.05;

/** Periods of several lengths stand side by side: a month and its quarter. */
const isUneven = ({ league: { periods } }: Chosen): boolean =>
  new Set(periods.map((period) => parsePeriod(period)?.length ?? period)).size > 1;

function aboutRow(answers: Answers, chosen: Chosen): TableRow {
  const { league, period, previous, lastYear, before, now, table } = chosen;
  const label = (p: number) => league.periods[p] ?? null;
  const was = previous < 0 ? null : table.standing(previous).ranking;
  const count = (holds: (o: number) => boolean) => {
    let found = 0;
    for (let o = 0; o < league.objects.length; o++) if (holds(o)) found++;
    return found;
  };
  const isRanked = (o: number) => now.ranking.ranks[o] !== 0;
  const rule = ruleOf(answers, label(period) ?? '', league.dimensions);
  const partial = count(
    (o) => isRanked(o) && rule.weights.some((w, d) => w > 0 && Number.isNaN(now.scores[d]?.[o])),
  );
  const given = league.given(period);
  const isOnlyWhole = (o: number) => !isRanked(o) && !Number.isNaN(given?.scores[o] ?? Number.NaN);
  const isOther = (o: number) => {
    const whole = ((given?.scores[o] ?? Number.NaN) / (given?.fullMarks[o] ?? Number.NaN)) * 100;
    return Math.abs(whole - (now.composite[o] ?? Number.NaN)) > LEAST_OTHER;
  };
  const isOver = (o: number) =>
    now.scores.some((column, d) => (column[o] ?? 0) > (now.fullMarks[d]?.[o] ?? Infinity));
  return {
    ...{ ...rowOf(league), period: label(period), league: leagueName(league) },
    ...{ previous: label(previous), last_year: label(lastYear), before: label(before) },
    ...{ ranked: now.ranking.of, shown: chosen.shown.length },
    entered: was ? count((o) => isRanked(o) && !was.ranks[o]) : null,
    absent: was ? count((o) => !isRanked(o) && was.ranks[o] !== 0) : null,
    ...{
      partial: now.isGiven ? 0 : partial,
      only_whole: given ? count(isOnlyWhole) : 0,
      differs: given ? count(isOther) : 0,
      over: count(isOver),
      conflicts: league.conflicts,
    },
    ...{ uneven: Number(isUneven(chosen)), given: Number(now.isGiven) },
    large: Number(now.ranking.of > MOST_SHOWN),
    rule: ruleWords(rule, league.dimensions, now.isGiven),
    changed: Number(before >= 0 && !isSameRule(answers, chosen)),
  };
}

function isSameRule(answers: Answers, { league, period, before }: Chosen): boolean {
  const [now, then] = [period, before].map((p) =>
    JSON.stringify(ruleOf(answers, league.periods[p] ?? '', league.dimensions)),
  );
  return now === then;
}

/** What the figures of a page are about, in one row: sentences and notes read it. */
export const aboutTable: DerivedTable = {
  ...{ id: ABOUT, title: '排名口径', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, PERIOD_DIMENSION],
  measures: [
    measure('league', '排名范围', '同类同组的对象才在一起排名'),
    measure('previous', '上期', '同样长短的最近一期'),
    measure('last_year', '上年同期', '上一年的同一期'),
    measure('before', '比较期', '所选的上期或上年同期'),
    measure('ranked', '参加排名', '该期有综合得分的对象数'),
    measure('shown', '列出', '名次表列出的对象数'),
    measure('entered', '新列入', '该期有名次、上期没有的对象数'),
    measure('absent', '本期缺', '上期有名次、该期没有得分的对象数'),
    measure('partial', '缺项', '有名次、但至少一项计入综合的指标没有得分的对象数'),
    measure('only_whole', '只有综合得分', '只报了综合得分、没有计入综合的各项得分，不参加排名的对象数'),
    measure('differs', '综合得分不符', '报送的综合得分与按权重算出的相差0.05分以上的对象数'),
    measure('over', '超满分', '该期有得分高于满分的对象数'),
    measure('conflicts', '重复不一致', '各期合计，同一格有几个不同得分的格数'),
    measure('uneven', '期间长短不一', '1为是'),
    measure('given', '综合分直接给出', '1为是'),
    measure('large', '对象较多', '1为只列两头'),
    measure('rule', '综合得分的算法', '按该期最后一日生效的设置'),
    measure('changed', '算法有变', '1为该期与比较期的算法不同'),
  ],
  derive: (answers) => {
    const chosen = chosenOf(answers);
    return chosen ? [aboutRow(answers, chosen)] : [];
  },
  behind: () => null,
};
