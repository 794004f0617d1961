import { AGE_BANDS } from '#core/age.ts';
import {
  DEGREES,
  EDUCATIONS,
  ETHNICITY_GROUPS,
  LEVELS,
  POLITICS,
  POST_LEVELS,
  RANKS,
  SEXES,
} from '#core/codes.ts';
import type { Dimension } from './definition.ts';

const field = (id: string, label: string, order?: readonly string[]): Dimension => ({
  id,
  label,
  source: { kind: 'field', field: id },
  order,
});

/** What people in service can be counted and filtered by. */
export const PEOPLE_DIMENSIONS: readonly Dimension[] = [
  field('level', '层级', LEVELS),
  field('unit', '单位'),
  field('office', '科室'),
  field('sex', '性别', SEXES),
  { id: 'age', label: '年龄', source: { kind: 'age', field: 'birth' } },
  {
    id: 'band',
    label: '年龄段',
    source: { kind: 'bands', of: 'age', bands: AGE_BANDS },
    order: AGE_BANDS.map((band) => band.label),
  },
  field('education', '最高学历', EDUCATIONS),
  field('ft_education', '全日制学历', EDUCATIONS),
  field('degree', '最高学位', DEGREES),
  field('source', '来源'),
  field('ethnicity', '民族'),
  {
    id: 'ethnicity_group',
    label: '民族',
    source: { kind: 'groups', of: 'ethnicity', groups: { 汉族: ['汉族'] }, other: '少数民族' },
    order: ETHNICITY_GROUPS,
  },
  field('politics', '政治面貌', POLITICS),
  field('post_level', '职务层次', POST_LEVELS),
  field('rank', '职级', RANKS),
  field('status', '在职状态'),
  field('staffing', '编制类型'),
];

const byId = new Map(PEOPLE_DIMENSIONS.map((dimension) => [dimension.id, dimension]));

export function dimensionOf(id: string): Dimension {
  const dimension = byId.get(id);
  if (!dimension) throw new Error(`unknown dimension: ${id}`);
  return dimension;
}

/** The dimension whose values the engine groups by: the age behind an age band. */
export function baseOf(id: string): Dimension {
  const dimension = dimensionOf(id);
  return dimension.source.kind === 'bands' || dimension.source.kind === 'groups'
    ? baseOf(dimension.source.of)
    : dimension;
}

/** Filtering by these is answered from memory; the others ask the engine. */
export const CORE_DIMENSIONS = ['level', 'unit', 'sex', 'age', 'education', 'source'] as const;
