import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { COMPOSITE, samePeriodsLastYear } from '../book/league.ts';
import type { LeagueTable } from '../book/standing.ts';
import { pointsAt, summaryOf } from '../book/summaries.ts';
import { booksOf } from '../books.ts';
import { unit } from '../../structure/sentence.ts';
import { UNITS } from '../ids.ts';
import { recordsOf } from './behind.ts';
import { dimension, moved, orNull, PERIOD_DIMENSION, rankAt, SCORED_DIMENSION } from './rows.ts';

const UNIT = '单位';
function rowsOf(table: LeagueTable): readonly TableRow[] {
  const { league } = table;
  const last = league.periods.length - 1;
  if (last < 0) return [];
  const now = table.standing(last);
  const then = samePeriodsLastYear(league.periods)[last] ?? -1;
  const yearBefore = then < 0 ? undefined : table.standing(then).ranking;
  const at = { group: league.group, period: league.periods[last] ?? null };
  return [null, ...league.dimensions.keys()].flatMap((d) => {
    const ranking = d === null ? now.ranking : now.inDimension(d);
    const named = d === null ? COMPOSITE : (league.dimensions[d] ?? null);
    const median = summaryOf(now, d)?.median ?? null;
    return league.objects.flatMap((object, o): readonly TableRow[] => {
      const rank = rankAt(ranking, o);
      if (rank === null) return [];
      return [
        {
          ...unit(object, { ...at, dimension: named }),
          ...{ points: orNull(pointsAt(now, d, o)), rank, of: ranking.of, median },
          counts: d === null || (now.rule.weights[d] ?? 0) > 0 ? 1 : 0,
          change: moved(table.previousRank(last, o, d ?? undefined), rank),
          year_change: d === null ? moved(rankAt(yearBefore, o), rank) : null,
        },
      ];
    });
  });
}

const plain = (name: string, label: string, formula: string) => ({ name, label, unit: '' as const, formula });

/** How units stand in the newest period: read by the page of one unit. */
export const unitsTable: DerivedTable = {
  ...{ id: UNITS, title: '各单位名次', from: [], records: ['scores'] },
  dims: [dimension('group', '组别'), PERIOD_DIMENSION, SCORED_DIMENSION],
  measures: [
    { name: 'points', label: '百分制得分', unit: '分', formula: '得分÷满分×100；综合为综合得分' },
    plain('rank', '名次', '得分由高到低的名次，相同的并列'),
    plain('of', '参加排名', '该期有得分的对象数'),
    plain('change', '较上期', '上期名次－本期名次，正数为上升'),
    plain('year_change', '较上年同期', '上年同期名次－本期名次，正数为上升'),
    plain('counts', '计入综合', '1为按权重计入综合得分'),
    { name: 'median', label: '中位数', unit: '分', formula: '全部对象百分制得分的中位数' },
  ],
  derive: (answers) =>
    booksOf(answers)
      .filter(({ league }) => league.objectType === UNIT)
      .flatMap(rowsOf),
  behind: (where, measure, answers) =>
    measure === 'median'
      ? null
      : recordsOf({ ...where, object_type: UNIT, object: where['scope'] ?? null }, answers),
};
