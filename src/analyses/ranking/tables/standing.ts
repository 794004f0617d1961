import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { COMPOSITE } from '../book/league.ts';
import type { Ranking } from '../book/ranks.ts';
import type { PeriodStanding } from '../book/standing.ts';
import { pointsAt, summaryOf } from '../book/summaries.ts';
import { type Chosen, chosenOf } from '../chosen.ts';
import { DIMENSIONS, ONLY_FOR_REFERENCE, STANDING } from '../ids.ts';
import { recordsOf } from './behind.ts';
import {
  isPersonal,
  LEAGUE_DIMENSIONS,
  moved,
  OBJECT_DIMENSION,
  orNull,
  PERIOD_DIMENSION,
  quarterOf,
  rankAt,
  rowOf,
  SCORED_DIMENSION,
} from './rows.ts';

const RANK = '得分由高到低的名次，得分相同的并列，下一名顺延；缺的不排';
const plain = (name: string, label: string, formula: string) => ({ name, label, unit: '' as const, formula });
const points = (name: string, label: string, formula: string) => ({
  ...{ name, label, formula },
  unit: '分' as const,
});

const rankMeasures = [
  { ...plain('rank', '名次', RANK), caveat: ONLY_FOR_REFERENCE },
  plain('of', '参加排名', '该期有得分的对象数'),
  plain('previous_rank', '上期名次', '同样长短的最近一期的名次'),
  plain('change', '较上期', '上期名次－本期名次，正数为上升'),
];

const quarter = plain('quarter', '档次', '名次在总数中的位置，按设置的界线分为1至4档，1最靠前；不足4个不分');

function standingRows(answers: Answers, chosen: Chosen): readonly TableRow[] {
  const { league, period, table, now, previous, lastYear, before } = chosen;
  const rankingAt = (p: number): Ranking | undefined => (p < 0 ? undefined : table.standing(p).ranking);
  const [was, yearBefore, compared] = [previous, lastYear, before].map(rankingAt);
  const rule = answers.setting('ranking.quartile_rule');
  return chosen.shown.map((o) => {
    const rank = rankAt(now.ranking, o);
    const [previousRank, yearRank] = [rankAt(was, o), rankAt(yearBefore, o)];
    return {
      ...{ ...rowOf(league), period: league.periods[period] ?? null, object: league.objects[o] ?? null },
      ...{ rank, of: now.ranking.of, score: orNull(now.composite[o]) },
      ...{ previous_rank: previousRank, change: moved(previousRank, rank) },
      ...{ year_rank: yearRank, year_change: moved(yearRank, rank) },
      compared_change: moved(rankAt(compared, o), rank),
      quarter: quarterOf(rank, now.ranking.of, rule),
    };
  });
}

/** Composite and rank of the chosen league and period, by rank. */
export const standingTable: DerivedTable = {
  ...{ id: STANDING, title: '综合名次', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, PERIOD_DIMENSION, OBJECT_DIMENSION],
  measures: [
    {
      ...points('score', '综合得分', '各项得分按权重算成的百分制得分，算法见排名口径'),
      caveat: ONLY_FOR_REFERENCE,
    },
    ...rankMeasures,
    plain('year_rank', '上年同期名次', '上一年同一期的名次'),
    plain('year_change', '较上年同期', '上年同期名次－本期名次，正数为上升'),
    plain('compared_change', '较比较期', '所选比较期的名次－本期名次，正数为上升'),
    quarter,
  ],
  personalRow: isPersonal,
  derive: (answers) => {
    const chosen = chosenOf(answers);
    return chosen ? standingRows(answers, chosen) : [];
  },
  behind: (where, _, answers) => recordsOf(where, answers),
};

function dimensionRows(answers: Answers, chosen: Chosen): readonly TableRow[] {
  const { league, period, table, now, previous } = chosen;
  const was = previous < 0 ? undefined : table.standing(previous);
  const limits = answers.setting('ranking.quartile_rule');
  const own = { ...rowOf(league), period: league.periods[period] ?? null };
  return [null, ...league.dimensions.keys()].flatMap((d) => {
    const rankingOf = (standing: PeriodStanding) => (d === null ? standing.ranking : standing.inDimension(d));
    const [ranking, before] = [rankingOf(now), was && rankingOf(was)];
    const median = summaryOf(now, d)?.median ?? null;
    return chosen.shown.flatMap((o): readonly TableRow[] => {
      const rank = rankAt(ranking, o);
      if (rank === null) return [];
      const previousRank = rankAt(before, o);
      return [
        {
          ...{ ...own, object: league.objects[o] ?? null },
          dimension: d === null ? COMPOSITE : (league.dimensions[d] ?? null),
          score: orNull(d === null ? now.composite[o] : now.scores[d]?.[o]),
          full_mark: d === null ? 100 : orNull(now.fullMarks[d]?.[o]),
          points: orNull(pointsAt(now, d, o)),
          contribution: orNull(d === null ? now.composite[o] : now.contributions[d]?.[o]),
          ...{ rank, of: ranking.of, previous_rank: previousRank, change: moved(previousRank, rank) },
          ...{ quarter: quarterOf(rank, ranking.of, limits), median },
        },
      ];
    });
  });
}

/** The same by dimension; no row where nothing was reported. */
export const dimensionsTable: DerivedTable = {
  ...{ id: DIMENSIONS, title: '各项得分和名次', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, PERIOD_DIMENSION, OBJECT_DIMENSION, SCORED_DIMENSION],
  measures: [
    points('score', '得分', '报送的得分；综合为综合得分'),
    points('full_mark', '满分', '没有写明的按100'),
    points('points', '百分制得分', '得分÷满分×100'),
    points('contribution', '对综合得分的贡献', '该项在综合得分里占的分，不计入综合的没有'),
    ...rankMeasures,
    quarter,
    points('median', '中位数', '该期该项全部对象百分制得分的中位数'),
  ],
  personalRow: isPersonal,
  derive: (answers) => {
    const chosen = chosenOf(answers);
    return chosen ? dimensionRows(answers, chosen) : [];
  },
  behind: (where, measure, answers) => (measure === 'median' ? null : recordsOf(where, answers)),
};
