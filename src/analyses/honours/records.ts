import type { DimensionId, Measure, TableDefinition } from '../plan/definition.ts';

export const RECORDS = 'honours.records';
export const YEARS = 'honours.years';

const counted = (name: string, over: readonly DimensionId[]): Measure => ({
  ...{ name, label: '项数', unit: '条', formula: '荣誉表彰记录的条数' },
  expression: { op: 'count', over },
});

const DATE = 'honour_date';
const YEAR = 'honour_year';
const LEVEL = 'honour_level';

/** Records behind what is worked out of honours; each measure counts them by fewer of the dimensions. */
export const recordTables: readonly TableDefinition[] = [
  {
    ...{ id: RECORDS, title: '荣誉表彰记录', population: 'honours', scopes: ['全部'] },
    dims: [
      { name: 'date', dimension: DATE },
      { name: 'year', dimension: YEAR },
      { name: 'object', dimension: 'object' },
      { name: 'title', dimension: 'title' },
      { name: 'level', dimension: LEVEL },
    ],
    measures: [
      counted('n', [DATE, 'object', 'title', LEVEL]),
      counted('of_object', ['object']),
      counted('of_object_level', ['object', LEVEL]),
      counted('of_object_year', [YEAR, 'object']),
      counted('of_object_level_year', [YEAR, 'object', LEVEL]),
      counted('of_year', [YEAR]),
      counted('of_year_level', [YEAR, LEVEL]),
    ],
    ...{ personal: true, internal: true },
  },
  {
    ...{ id: YEARS, title: '荣誉表彰年份', population: 'honours', scopes: ['全部'] },
    dims: [{ name: 'year', dimension: YEAR }],
    measures: [counted('n', [YEAR])],
    ...{ personal: false, internal: true },
  },
];
