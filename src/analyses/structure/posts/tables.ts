import type { DimensionId, TableDefinition } from '../../plan/definition.ts';
import { yearsMeasures } from '../measures.ts';
import { shareTable } from '../share-table.ts';

/** One of the three times a roster gives: in the post, in its level, in the rank. */
export interface Tenure {
  /** 任现职 */
  readonly label: string;
  readonly dimension: DimensionId;
  /** Table by whole years. */
  readonly years: string;
  /** Table with mean and median. */
  readonly spans: string;
}

export const TENURES: readonly Tenure[] = [
  {
    label: '任现职',
    dimension: 'post_years',
    years: 'structure.post_years',
    spans: 'structure.post_time',
  },
  {
    label: '任现职务层次',
    dimension: 'post_level_years',
    years: 'structure.post_level_years',
    spans: 'structure.post_level_time',
  },
  {
    label: '任现职级',
    dimension: 'rank_years',
    years: 'structure.rank_years',
    spans: 'structure.rank_time',
  },
];

function spanTable({ label, dimension, spans }: Tenure): TableDefinition {
  return {
    id: spans,
    title: `${label}时间`,
    population: 'people',
    dims: [],
    measures: yearsMeasures(dimension),
    personal: false,
  };
}

export const tables: readonly TableDefinition[] = [
  ...TENURES.map(({ label, dimension }) => shareTable(dimension, `${label}满年数`, dimension, 'years')),
  ...TENURES.map(spanTable),
  shareTable('titles', '职称', 'title_grade', 'value'),
  shareTable('presence', '人员范围', 'presence', 'value'),
  shareTable('staffing', '编制', 'staffing_kind', 'value'),
];
