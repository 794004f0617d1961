import type { TableDefinition } from '../../plan/definition.ts';
import { shareMeasures } from '../measures.ts';
import { shareTable } from '../share-table.ts';

export const tables: readonly TableDefinition[] = [
  {
    id: 'structure.education_fulltime_by_age',
    title: '各年龄段全日制学历',
    population: 'people',
    dims: [
      { name: 'band', dimension: 'band' },
      { name: 'education', dimension: 'ft_education' },
    ],
    measures: shareMeasures('ft_education', ['band']),
    personal: false,
  },
  shareTable('schooling', '最高学历取得方式', 'schooling', 'value'),
  shareTable('ft_majors', '全日制专业大类', 'ft_major', 'value'),
  shareTable('pt_majors', '在职专业大类', 'pt_major', 'value'),
];
