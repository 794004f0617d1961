import type { TableDefinition } from '../plan/definition.ts';
import { ageMeasures, people, shareMeasures } from './measures.ts';
import { shareTable } from './share-table.ts';

/** The tables of contract.md, `structure.*`. */
export const tables: readonly TableDefinition[] = [
  {
    id: 'structure.headcount',
    title: '在职人数',
    population: 'people',
    dims: [],
    measures: [people],
    personal: false,
  },
  {
    id: 'structure.age',
    title: '年龄',
    population: 'people',
    dims: [],
    measures: ageMeasures,
    personal: false,
  },
  shareTable('age_bands', '年龄段分布', 'band'),
  {
    id: 'structure.age_pyramid',
    title: '年龄与性别',
    population: 'people',
    dims: [
      { name: 'sex', dimension: 'sex' },
      { name: 'age', dimension: 'age' },
    ],
    measures: [{ ...people, expression: { op: 'count', over: ['sex', 'age'] } }],
    personal: false,
  },
  shareTable('education', '最高学历', 'education'),
  shareTable('education_fulltime', '全日制学历', 'ft_education', 'education'),
  shareTable('degrees', '最高学位', 'degree'),
  {
    id: 'structure.education_by_age',
    title: '各年龄段最高学历',
    population: 'people',
    dims: [
      { name: 'band', dimension: 'band' },
      { name: 'education', dimension: 'education' },
    ],
    measures: shareMeasures('education', ['band']),
    personal: false,
  },
  shareTable('sources', '来源', 'source'),
  shareTable('sex', '性别', 'sex', 'value'),
  shareTable('ethnicity', '民族', 'ethnicity_group', 'value'),
  shareTable('politics', '政治面貌', 'politics', 'value'),
  shareTable('post_levels', '职务层次', 'post_level', 'value'),
  shareTable('ranks', '职级', 'rank', 'value'),
];
