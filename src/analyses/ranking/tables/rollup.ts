import type { TableRow } from '#core/table.ts';
import { compareWords } from '#core/order.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { rankScores } from '../book/ranks.ts';
import type { LeagueTable } from '../book/standing.ts';
import { booksOf } from '../books.ts';
import { bookOf, chosenOf } from '../chosen.ts';
import { ROLLUP } from '../ids.ts';
import { LEAGUE_DIMENSIONS, PERIOD_DIMENSION, rankAt, rowOf } from './rows.ts';

/** Of fewer a value would say what single people have. */
export const LEAST_ROLLED = 5;

function markOf(answers: Answers): number {
  const mark = answers.setting('ranking.rollup_mark');
  return typeof mark === 'number' ? mark : 60;
}

function valueOf(scores: readonly number[], how: string, mark: number): number {
  const sum = scores.reduce((total, score) => total + score, 0);
  if (how === '合计') return sum;
  return how === '达标占比'
    ? (scores.filter((score) => score >= mark).length / scores.length) * 100
    : sum / scores.length;
}

function rowsOf(table: LeagueTable, period: number, how: string, mark: number): readonly TableRow[] {
  const { league } = table;
  const { composite } = table.standing(period);
  const byHome = new Map<string, number[]>();
  composite.forEach((score, o) => {
    const home = league.homes[o];
    if (Number.isNaN(score) || !home) return;
    const own = byHome.get(home);
    if (own) own.push(score);
    else byHome.set(home, [score]);
  });
  const homes = [...byHome].sort(([a], [b]) => compareWords(a, b));
  const values = homes.map(([, scores]) =>
    scores.length < LEAST_ROLLED && league.objectType === '个人' ? Number.NaN : valueOf(scores, how, mark),
  );
  const ranking = rankScores(Float64Array.from(values));
  return homes.map(([unit, scores], i) => {
    const value = values[i] ?? Number.NaN;
    return {
      ...{ ...rowOf(league), period: league.periods[period] ?? null, unit, n: scores.length },
      ...{ how, value: Number.isNaN(value) ? null : value, rank: rankAt(ranking, i), of: ranking.of },
    };
  });
}

/** People or offices put together by the unit that they are said to be of. */
export const rollupTable: DerivedTable = {
  ...{ id: ROLLUP, title: '按所在单位汇总', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, PERIOD_DIMENSION, { name: 'unit', label: '所在单位' }],
  measures: [
    { name: 'n', label: '对象数', unit: '', formula: '该期有综合得分、写明所在单位的对象数' },
    { name: 'how', label: '汇总办法', unit: '', formula: '均值、合计或达标占比（%），可在设置里改' },
    {
      ...{ name: 'value', label: '汇总得分', unit: '分' },
      ...{ formula: '所在单位各对象综合得分按汇总办法算出', caveat: `个人不足${LEAST_ROLLED}人的不写` },
    },
    { name: 'rank', label: '名次', unit: '', formula: '汇总得分由高到低的名次' },
    { name: 'of', label: '参加排名', unit: '', formula: '有汇总得分的单位数' },
  ],
  derive: (answers) => {
    const [own, chosen] = [bookOf(answers), chosenOf(answers)];
    const how = String(answers.setting('ranking.rollup') ?? '均值');
    return booksOf(answers)
      .filter(({ league }) => league.homes.some((home) => home !== null))
      .flatMap((table) => {
        const last = table === own ? (chosen?.period ?? -1) : table.league.periods.length - 1;
        return last < 0 ? [] : rowsOf(table, last, how, markOf(answers));
      });
  },
  behind: () => null,
};
