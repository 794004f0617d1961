import type { DimensionId, TableDefinition } from '../../plan/definition.ts';

/** Records and hours of people in service, by what may say that they were taken over the network. */
export const BY_CATEGORY = 'training.network_categories';
export const BY_FORM = 'training.network_forms';
export const BY_BOTH = 'training.network_both';
export const ALL_LESSONS = 'training.lesson_hours';

const lessonsBy = (id: string, title: string, over: readonly DimensionId[]): TableDefinition => ({
  id,
  title,
  population: 'lessons',
  dims: over.map((dimension) => ({ name: dimension, dimension })),
  measures: [
    {
      ...{ name: 'n', label: '人次', unit: '人次', formula: '在册人员的培训记录数' },
      expression: { op: 'count', over, known: [...over, 'counted'] },
    },
    {
      ...{ name: 'hours', label: '学时', unit: '学时', formula: '在册人员的培训记录学时之和' },
      expression: { op: 'sum', field: 'counted_hours', over },
    },
  ],
  personal: false,
  internal: true,
});

export const networkTables: readonly TableDefinition[] = [
  lessonsBy(ALL_LESSONS, '在册人员的培训', []),
  lessonsBy(BY_CATEGORY, '各类别的培训', ['category']),
  lessonsBy(BY_FORM, '各形式的培训', ['form']),
  lessonsBy(BY_BOTH, '各类别和形式的培训', ['category', 'form']),
];
