import type { TableDefinition } from '../../plan/definition.ts';
import { ageMeasures, within } from '../measures.ts';
import { shareTable } from '../share-table.ts';

export const AGE_YEARS = 'structure.age_years';

function agesBy(name: string, title: string, dimension: string): TableDefinition {
  return {
    id: `structure.${name}`,
    title,
    population: 'people',
    dims: [{ name: 'value', dimension }],
    measures: within(ageMeasures, [dimension]),
    personal: false,
  };
}

export const tables: readonly TableDefinition[] = [
  shareTable('age_years', '周岁分布', 'age'),
  agesBy('age_by_sex', '男性和女性的年龄', 'sex'),
  agesBy('age_by_post_level', '各职务层次的年龄', 'post_level'),
];
