import type { DerivedTable } from '../../analysis.ts';
import { bookOf } from '../chosen.ts';
import { booksOf, leagueName } from '../books.ts';
import { LEAGUES, PERIODS } from '../ids.ts';
import { LEAGUE_DIMENSIONS, PERIOD_DIMENSION, rowOf } from './rows.ts';

const count = (name: string, label: string, formula: string) => ({ name, label, unit: '' as const, formula });

/** Who is ranked among whom: a page is about one of these. */
export const leaguesTable: DerivedTable = {
  ...{ id: LEAGUES, title: '排名分组', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, { name: 'league', label: '排名范围' }],
  measures: [
    count('objects', '对象数', '有得分的对象数，各期合在一起'),
    count('periods', '期数', '有得分的期数'),
    count('dimensions', '指标数', '有得分的指标数，直接给出的综合分不算'),
    count('conflicts', '重复不一致', '同一对象、同一期、同一指标有几个不同得分的格数，按平均计'),
  ],
  derive: (answers) =>
    booksOf(answers).map(({ league }) => ({
      ...{ ...rowOf(league), league: leagueName(league), objects: league.objects.length },
      ...{
        periods: league.periods.length,
        dimensions: league.dimensions.length,
        conflicts: league.conflicts,
      },
    })),
  behind: () => null,
};

/** Periods of the chosen league, the newest first. */
export const periodsTable: DerivedTable = {
  ...{ id: PERIODS, title: '有得分的各期', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, PERIOD_DIMENSION],
  measures: [count('ranked', '参加排名', '该期有得分的对象数')],
  derive: (answers) => {
    const table = bookOf(answers);
    if (!table) return [];
    const { league } = table;
    const rows = league.periods.map((period, p) => {
      const scored = new Set<number>();
      for (let d = -1; d < league.dimensions.length; d++) {
        const scores = d < 0 ? league.given(p)?.scores : league.scores(p, d);
        scores?.forEach((score, o) => !Number.isNaN(score) && scored.add(o));
      }
      return { ...rowOf(league), period, ranked: scored.size };
    });
    return rows.reverse();
  },
  behind: () => null,
};
