import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { COMPOSITE } from '../book/league.ts';
import { summaryOf } from '../book/summaries.ts';
import { type Chosen, chosenOf } from '../chosen.ts';
import { COURSE, SPREAD } from '../ids.ts';
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

/** So many lines can still be told apart; of more, the first and the marked ones are drawn. */
const MOST_LINES = 60;
const FIRST_LINES = 10;

function drawnOf({ shown, marked, now }: Chosen): ReadonlySet<number> {
  if (now.ranking.of <= MOST_LINES) return new Set(shown);
  return new Set([...shown.slice(0, FIRST_LINES), ...marked]);
}

function courseRows(chosen: Chosen): readonly TableRow[] {
  const { league, table, course, before, shown } = chosen;
  const drawn = drawnOf(chosen);
  const periods = before < 0 || course.includes(before) ? course : [before, ...course];
  return periods.flatMap((p) => {
    const standing = table.standing(p);
    const { ranking, composite } = standing;
    const median = summaryOf(standing, null)?.median ?? null;
    return shown.flatMap((o): readonly TableRow[] => {
      const rank = rankAt(ranking, o);
      if (rank === null) return [];
      return [
        {
          ...{ ...rowOf(league), period: league.periods[p] ?? null, object: league.objects[o] ?? null },
          ...{ rank, of: ranking.of, score: orNull(composite[o]) },
          change: moved(table.previousRank(p, o), rank),
          ...{ drawn: drawn.has(o) ? 1 : 0, median },
        },
      ];
    });
  });
}

/** Rank and composite over the periods up to the chosen one. */
export const courseTable: DerivedTable = {
  ...{ id: COURSE, title: '名次走势', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, OBJECT_DIMENSION, PERIOD_DIMENSION],
  measures: [
    { name: 'rank', label: '名次', unit: '', formula: '该期综合得分由高到低的名次，相同的并列' },
    { name: 'of', label: '参加排名', unit: '', formula: '该期有综合得分的对象数' },
    { name: 'score', label: '综合得分', unit: '分', formula: '该期各项得分按当期权重算成的百分制得分' },
    { name: 'change', label: '较上期', unit: '', formula: '上期名次－该期名次，正数为上升' },
    {
      name: 'drawn',
      label: '画出',
      unit: '',
      formula: '1为走势图上画出；对象超过60个时只画前10名和突出显示的',
    },
    { name: 'median', label: '中位数', unit: '分', formula: '该期全部对象综合得分的中位数' },
  ],
  personalRow: isPersonal,
  derive: (answers) => {
    const chosen = chosenOf(answers);
    return chosen ? courseRows(chosen) : [];
  },
  behind: (where, measure, answers) => (measure === 'median' ? null : recordsOf(where, answers)),
};

function spreadRows({ league, table, course }: Chosen): readonly TableRow[] {
  return course.flatMap((p) => {
    const standing = table.standing(p);
    return [null, ...league.dimensions.keys()].flatMap((d): readonly TableRow[] => {
      const summary = summaryOf(standing, d);
      if (!summary) return [];
      const dimension = d === null ? COMPOSITE : (league.dimensions[d] ?? null);
      const own = { ...rowOf(league), period: league.periods[p] ?? null, dimension };
      return [{ ...own, ...summary, gap: summary.most - summary.least }];
    });
  });
}

const spread = (name: string, label: string, formula: string) => ({
  ...{ name, label, formula },
  unit: '分' as const,
});

/** How far apart the objects are, period by period. */
export const spreadTable: DerivedTable = {
  ...{ id: SPREAD, title: '得分分布', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, PERIOD_DIMENSION, SCORED_DIMENSION],
  measures: [
    { name: 'n', label: '对象数', unit: '', formula: '该期该项有得分的对象数' },
    spread('mean', '平均', '百分制得分的平均值'),
    spread('deviation', '标准差', '百分制得分的总体标准差'),
    spread('least', '最低', '百分制得分的最低值'),
    spread('lower', '下四分位', '四分之一的对象不高于它'),
    spread('median', '中位数', '一半的对象不高于它'),
    spread('upper', '上四分位', '四分之三的对象不高于它'),
    spread('most', '最高', '百分制得分的最高值'),
    spread('gap', '相差', '最高－最低'),
  ],
  personalRow: (row) => isPersonal(row) && row['n'] === 1,
  derive: (answers) => {
    const chosen = chosenOf(answers);
    return chosen ? spreadRows(chosen) : [];
  },
  behind: () => null,
};
