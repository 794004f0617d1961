import type { DimensionId, TableDefinition } from '../../plan/definition.ts';
import type { Measure } from '../../plan/definition.ts';
import { RECORDS } from '../ids.ts';

const OF_ALL: readonly DimensionId[] = ['object_type', 'group', 'period', 'object'];
const OF_ONE: readonly DimensionId[] = [...OF_ALL, 'dimension'];

const count = (name: string, label: string, over: readonly DimensionId[]): Measure => ({
  ...{ name, label, unit: '条', formula: `${label}的条数` },
  expression: { op: 'count', over },
});

/** Score records one by one: what every rank opens to. */
export const recordsTable: TableDefinition = {
  ...{ id: RECORDS, title: '得分记录', population: 'scores', scopes: ['全部'] },
  dims: [...OF_ONE, 'score_unit'].map((dimension) => ({ name: dimension, dimension })),
  measures: [
    count('one', '该对象该期该指标的得分记录', OF_ONE),
    count('all', '该对象该期的得分记录', OF_ALL),
    count('one_of_person', '该人该期该指标的得分记录', [...OF_ONE, 'score_unit']),
    count('all_of_person', '该人该期的得分记录', [...OF_ALL, 'score_unit']),
  ],
  ...{ personal: false, internal: true },
};
