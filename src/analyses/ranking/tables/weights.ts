import type { DerivedTable } from '../../analysis.ts';
import { chosenOf } from '../chosen.ts';
import { WEIGHTS } from '../ids.ts';
import { ruleOf, type Treatment } from '../rules.ts';
import { LEAGUE_DIMENSIONS, PERIOD_DIMENSION, rowOf, SCORED_DIMENSION } from './rows.ts';

const TREATMENTS: Readonly<Record<Treatment, string>> = {
  weighted: '按权重计入',
  added: '直接加减',
  platform: '学习平台积分，不计入',
  unweighted: '未设权重，不计入',
};

/** In the order that they are listed. */
export const TREATED: readonly string[] = Object.values(TREATMENTS);

/** Of a dimension by which nobody is to be ranked in public. */
export const PLATFORM = TREATMENTS.platform;

/** What each dimension counts in the composite of the chosen period. */
export const weightsTable: DerivedTable = {
  ...{ id: WEIGHTS, title: '综合得分的权重', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, PERIOD_DIMENSION, SCORED_DIMENSION, { name: 'treatment', label: '计入方式' }],
  measures: [
    { name: 'weight', label: '权重', unit: '', formula: '该期最后一日生效的权重；没有设置的各项相等' },
    { name: 'share', label: '占比', unit: '%', formula: '权重÷各项权重之和' },
    { name: 'n', label: '有得分', unit: '', formula: '该期该项有得分的对象数' },
  ],
  derive: (answers) => {
    const chosen = chosenOf(answers);
    if (!chosen) return [];
    const { league, period, now } = chosen;
    const label = league.periods[period] ?? '';
    const rule = ruleOf(answers, label, league.dimensions);
    const total = rule.weights.reduce((sum, weight) => sum + weight, 0);
    return league.dimensions.map((dimension, d) => {
      const treatment = rule.treatments[d] ?? 'weighted';
      const weight = treatment === 'weighted' ? (rule.weights[d] ?? 0) : null;
      return {
        ...{ ...rowOf(league), period: label, dimension, treatment: TREATMENTS[treatment], weight },
        ...{ share: weight === null || total === 0 ? null : weight / total, n: now.inDimension(d).of },
      };
    });
  },
  behind: () => null,
};
