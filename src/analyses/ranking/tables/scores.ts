import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { COMPOSITE } from '../book/league.ts';
import { orderOf } from '../book/ranks.ts';
import type { LeagueTable } from '../book/standing.ts';
import { booksOf } from '../books.ts';
import { SCORES } from '../ids.ts';
import { recordsOf } from './behind.ts';
import {
  isPersonal,
  LEAGUE_DIMENSIONS,
  moved,
  OBJECT_DIMENSION,
  orNull,
  PERIOD_DIMENSION,
  rankAt,
  rowOf,
  SCORED_DIMENSION,
} from './rows.ts';

/** Each ranking of a period: the composite first. */
function rankingsOf(table: LeagueTable, period: number) {
  const { composite, ranking, scores, inDimension } = table.standing(period);
  return [
    { name: COMPOSITE, values: composite, ranking, dimension: undefined },
    ...table.league.dimensions.map((name, d) => ({
      ...{ name, values: scores[d] ?? new Float64Array(), ranking: inDimension(d), dimension: d },
    })),
  ];
}

function rowsOf(table: LeagueTable): readonly TableRow[] {
  const { league } = table;
  const own = rowOf(league);
  return league.periods.flatMap((period, p) =>
    rankingsOf(table, p).flatMap(({ name, values, ranking, dimension }) =>
      Array.from(orderOf(ranking), (o): TableRow => {
        const rank = rankAt(ranking, o);
        const previous = table.previousRank(p, o, dimension);
        return {
          ...{ object_type: own['object_type'] ?? null, group: own['group'] ?? null, period },
          ...{ object: league.objects[o] ?? null, dimension: name, score: orNull(values[o]) },
          ...{ rank, of: ranking.of, previous_rank: previous, change: moved(previous, rank) },
        };
      }),
    ),
  );
}

const FORMULA = '得分由高到低的名次，得分相同的并列，下一名顺延；缺的不排';

/** Every score and rank of every league and period. */
export const scoresTable: DerivedTable = {
  ...{ id: SCORES, title: '得分和名次', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, PERIOD_DIMENSION, OBJECT_DIMENSION, SCORED_DIMENSION],
  measures: [
    { name: 'score', label: '得分', unit: '分', formula: '报送的得分；综合为按权重算出的百分制得分' },
    { name: 'rank', label: '名次', unit: '', formula: FORMULA },
    { name: 'of', label: '参加排名', unit: '', formula: '该期该项有得分的对象数' },
    { name: 'previous_rank', label: '上期名次', unit: '', formula: '同样长短的最近一期的名次' },
    { name: 'change', label: '升降', unit: '', formula: '上期名次－本期名次，正数为上升' },
  ],
  personalRow: isPersonal,
  derive: (answers) => booksOf(answers).flatMap(rowsOf),
  behind: (where, _, answers) => recordsOf(where, answers),
};
