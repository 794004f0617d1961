import type { TableDefinition } from '../../plan/definition.ts';

const COUNT = { name: 'n', label: '人数', unit: '人' } as const;

/**
 * People by month of birth and of retirement: all that growing older and retiring needs. A row has no place for
 * what is not known: who lacks either month is the difference to the ages and the headcount.
 */
export const cohortsTable: TableDefinition = {
  id: 'structure.cohorts',
  title: '出生年月与最晚退休月',
  population: 'people',
  scopes: ['全部', '层级'],
  dims: [
    { name: 'birth_month', dimension: 'birth_month' },
    { name: 'retire_month', dimension: 'retire_month' },
  ],
  measures: [
    {
      ...COUNT,
      formula: '该月出生、该月到最晚退休月（推定类别，待核）的在职人数',
      expression: {
        ...{ op: 'count', over: ['birth_month', 'retire_month'] },
        known: ['birth_month', 'retire_month'],
      },
    },
  ],
  personal: false,
  internal: true,
};

export const cohortAgesTable: TableDefinition = {
  id: 'structure.cohort_ages',
  title: '周岁',
  population: 'people',
  scopes: ['全部', '层级'],
  dims: [{ name: 'age', dimension: 'age' }],
  measures: [
    { ...COUNT, formula: '该周岁的在职人数', expression: { op: 'count', over: ['age'], known: ['age'] } },
  ],
  personal: false,
  internal: true,
};

export const cohortEducationTable: TableDefinition = {
  id: 'structure.cohort_education',
  title: '最高学历与最晚退休月',
  population: 'people',
  scopes: ['全部', '层级'],
  dims: [
    { name: 'education', dimension: 'education' },
    { name: 'retire_month', dimension: 'retire_month' },
  ],
  measures: [
    {
      ...COUNT,
      formula: '最高学历为该类、该月到最晚退休月（推定类别，待核）的在职人数',
      expression: {
        ...{ op: 'count', over: ['education', 'retire_month'] },
        known: ['education', 'retire_month'],
      },
    },
  ],
  personal: false,
  internal: true,
};

/** Who reaches the latest retirement month in which calendar year. */
export const retirementsTable: TableDefinition = {
  id: 'structure.retirements',
  title: '最晚退休年份',
  population: 'people',
  dims: [{ name: 'year', dimension: 'retire_year' }],
  measures: [
    {
      ...COUNT,
      formula: '最晚退休月在该年的在职人数',
      caveat: '退休类别按性别、职务层次、职级、职称和编制推定，待核；不计提前退休，公务员不延迟',
      expression: { op: 'count', over: ['retire_year'], known: ['retire_year'] },
    },
    {
      ...{ name: 'known', label: '最晚退休月可推算', unit: '人' },
      formula: '性别、出生年月足以推算最晚退休月的在职人数',
      expression: { op: 'count', over: [], known: ['retire_year'] },
    },
  ],
  personal: false,
};
