import type { TableDefinition } from '../../plan/definition.ts';
import { shareMeasures } from '../measures.ts';

export const SOURCES = 'structure.sources';
export const SOURCE_BY_ENTRY = 'structure.source_by_entry';

export const tables: readonly TableDefinition[] = [
  {
    id: SOURCE_BY_ENTRY,
    title: '各年份进入人员的来源',
    population: 'people',
    dims: [
      { name: 'source', dimension: 'source' },
      { name: 'entry_year', dimension: 'entry_year' },
    ],
    measures: shareMeasures('source', ['entry_year']),
    personal: false,
  },
];
