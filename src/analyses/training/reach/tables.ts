import type { DimensionId, ScopeType, TableDefinition } from '../../plan/definition.ts';
import { coverageMeasures } from '../measures.ts';

export const COVERAGE = 'training.coverage';
export const BY_OFFICE = 'training.coverage_by_office';
export const CLASS_COUNTS = 'training.class_counts';

/** Levels are enough where the classes are fine; a unit is asked for by filter. */
const COARSE: readonly ScopeType[] = ['全部', '层级'];

interface By {
  readonly name: string;
  readonly title: string;
  readonly dimension: DimensionId;
  readonly scopes?: readonly ScopeType[];
  readonly internal?: boolean;
}

function coverageBy({ name, title, dimension, scopes = COARSE, internal }: By): TableDefinition {
  return {
    id: `training.coverage_by_${name}`,
    title,
    population: 'learners',
    scopes,
    dims: [{ name: dimension, dimension }],
    measures: coverageMeasures([dimension]),
    personal: false,
    ...(internal ? { internal } : {}),
  };
}

export const tables: readonly TableDefinition[] = [
  {
    id: COVERAGE,
    title: '参训情况',
    population: 'learners',
    dims: [],
    measures: coverageMeasures(),
    personal: false,
  },
  coverageBy({ name: 'band', title: '各年龄段参训情况', dimension: 'band' }),
  coverageBy({ name: 'rank_band', title: '各职级参训情况', dimension: 'rank_band' }),
  coverageBy({ name: 'post_band', title: '各职务层次参训情况', dimension: 'post_band' }),
  coverageBy({ name: 'education', title: '各学历参训情况', dimension: 'education' }),
  coverageBy({ name: 'office', title: '各科室参训情况', dimension: 'office', scopes: ['单位'] }),
  coverageBy({
    ...{ name: 'entry_years', title: '进入本单位各年限参训情况', dimension: 'entry_years', internal: true },
  }),
  coverageBy({
    ...{ name: 'level_years', title: '任现职务层次各年限参训情况', dimension: 'post_level_years' },
    internal: true,
  }),
  {
    id: CLASS_COUNTS,
    title: '参训次数（逐次）',
    population: 'learners',
    scopes: COARSE,
    dims: [{ name: 'class_count', dimension: 'class_count' }],
    measures: [
      {
        name: 'n',
        label: '人数',
        unit: '人',
        formula: '所选时间段内参训次数为该数的在职人数；一条培训记录计一次',
        expression: { op: 'count', over: ['class_count'], known: ['class_count'] },
      },
      {
        name: 'known',
        label: '在职人数',
        unit: '人',
        formula: '截至日期在职人数',
        expression: { op: 'count', over: [], known: ['class_count'] },
      },
    ],
    personal: false,
    internal: true,
  },
];
