import type { TableDefinition } from '../../plan/definition.ts';

export const UNIT_LEVELS = 'training.unit_levels';

/** Which level the people of each unit are of: a unit is held against those of its own. */
export const unitLevelTable: TableDefinition = {
  id: UNIT_LEVELS,
  title: '各单位人员的层级',
  population: 'learners',
  dims: [{ name: 'level', dimension: 'level' }],
  measures: [
    {
      ...{ name: 'n', label: '人数', unit: '人', formula: '截至日期该层级的在职人数' },
      expression: { op: 'count', over: ['level'], known: ['level'] },
    },
  ],
  personal: false,
  internal: true,
};
