import type { TableRow } from '#core/table.ts';
import type { DimensionId, ScopeType, TableDefinition } from '../../plan/definition.ts';
import { dimensionOf } from '../../plan/people.ts';
import { ONLY_MATCHED } from '../measures.ts';

/** What the classes that people went to are told apart by. */
export interface LessonFacet {
  /** 培训类别 */
  readonly name: string;
  readonly dimension: DimensionId;
  /** On the first record of a person in the class. */
  readonly first: DimensionId;
  /** Counted table of records. */
  readonly lessons: string;
  /** Table of people made of it. */
  readonly people: string;
  readonly scopes: readonly ScopeType[];
}

const ALL_SCOPES: readonly ScopeType[] = ['全部', '层级', '单位'];
const COARSE: readonly ScopeType[] = ['全部', '层级'];

export const CATEGORY: LessonFacet = {
  ...{ name: '培训类别', dimension: 'category', first: 'first_of_category', scopes: ALL_SCOPES },
  ...{ lessons: 'training.category_lessons', people: 'training.categories' },
};
export const FORM: LessonFacet = {
  ...{ name: '培训形式', dimension: 'form', first: 'first_of_form', scopes: COARSE },
  ...{ lessons: 'training.form_lessons', people: 'training.forms' },
};
export const ORGANISER_LEVEL: LessonFacet = {
  ...{ name: '主办层级', dimension: 'organiser_level', first: 'first_of_organiser_level', scopes: COARSE },
  ...{ lessons: 'training.organiser_level_lessons', people: 'training.organiser_levels' },
};

/** Classes with an official order keep it; of others those with most come first. */
export function inTheirOrder(
  { dimension }: LessonFacet,
  rows: readonly TableRow[],
  measure: string,
): readonly TableRow[] {
  if (dimensionOf(dimension).order) return rows;
  return [...rows].sort((a, b) => Number(b[measure] ?? 0) - Number(a[measure] ?? 0));
}

export const LESSON_FACETS: readonly LessonFacet[] = [CATEGORY, FORM, ORGANISER_LEVEL];

export const REPORTED = 'training.reported';

function lessonsBy({ name, dimension, first, lessons, scopes }: LessonFacet): TableDefinition {
  const over = [dimension];
  return {
    id: lessons,
    title: `各${name}培训记录`,
    population: 'lessons',
    scopes,
    dims: [{ name: dimension, dimension }],
    measures: [
      {
        name: 'records',
        label: '培训人次',
        unit: '人次',
        formula: `所选时间段内开始、${name}为该类的在职人员培训记录数`,
        caveat: ONLY_MATCHED,
        expression: { op: 'count', over, known: [...over, 'counted'] },
      },
      {
        name: 'trained',
        label: '参训人数',
        unit: '人',
        formula: `所选时间段内参加过该${dimensionOf(dimension).label}培训的在职人数，参加多次的只计一人；列出的是每人的第一条记录`,
        caveat: ONLY_MATCHED,
        expression: { op: 'count', over, known: [...over, first] },
      },
      {
        name: 'hours',
        label: '学时',
        unit: '学时',
        formula: `所选时间段内开始、${name}为该类的在职人员培训学时之和`,
        caveat: `学时未填的记录不计；${ONLY_MATCHED}`,
        expression: { op: 'sum', field: 'counted_hours', over },
      },
    ],
    personal: false,
    internal: true,
  };
}

export const tables: readonly TableDefinition[] = [
  ...LESSON_FACETS.map(lessonsBy),
  {
    id: REPORTED,
    title: '在职人员培训记录',
    population: 'lessons',
    dims: [],
    measures: [
      {
        name: 'records',
        label: '培训人次',
        unit: '人次',
        formula: '所选时间段内开始的在职人员培训记录数',
        caveat: ONLY_MATCHED,
        expression: { op: 'count', over: [], known: ['counted'] },
      },
    ],
    personal: false,
    internal: true,
  },
];
