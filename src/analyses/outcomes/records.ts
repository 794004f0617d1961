import type { DimensionId, Measure, TableDefinition } from '../plan/definition.ts';

export const RECORDS = 'outcomes.records';
export const YEARS = 'outcomes.years';

const counted = (name: string, over: readonly DimensionId[]): Measure => ({
  ...{ name, label: '条数', unit: '条', formula: '考核任用结果记录的条数' },
  expression: { op: 'count', over },
});

const YEAR = 'outcome_year';
const KIND = 'outcome_kind';

/** Records behind what is worked out of outcomes; each measure counts them by fewer of the dimensions. */
export const recordTables: readonly TableDefinition[] = [
  {
    ...{ id: RECORDS, title: '考核任用结果记录', population: 'outcomes', scopes: ['全部'] },
    dims: [
      { name: 'year', dimension: YEAR },
      { name: 'kind', dimension: KIND },
      { name: 'value', dimension: 'value' },
      { name: 'name', dimension: 'name' },
      { name: 'unit', dimension: 'unit' },
    ],
    measures: [
      counted('n', [YEAR, KIND, 'value', 'name', 'unit']),
      counted('of_kind', [YEAR, KIND, 'name', 'unit']),
      counted('of_person', [YEAR, 'name', 'unit']),
      counted('of_unit', [YEAR, KIND, 'unit']),
      counted('of_unit_value', [YEAR, KIND, 'value', 'unit']),
    ],
    ...{ personal: true, internal: true },
  },
  {
    ...{ id: YEARS, title: '考核任用结果年度', population: 'outcomes', scopes: ['全部'] },
    dims: [{ name: 'year', dimension: YEAR }],
    measures: [counted('n', [YEAR])],
    ...{ personal: false, internal: true },
  },
];
