import { AGE_BANDS } from '#core/age.ts';
import {
  DEGREES,
  EDUCATIONS,
  ETHNICITY_GROUPS,
  LEVELS,
  MAJORS,
  POLITICS,
  POST_LEVELS,
  PRESENCES,
  RANKS,
  SCHOOLINGS,
  SEXES,
  STAFFING_KINDS,
  TITLE_GRADES,
} from '#core/codes.ts';
import { RETIRE_CATEGORIES } from '#core/retirement.ts';
import { CHANGE_STEPS } from './change-steps.ts';
import type { Dimension } from './definition.ts';
import { RECORD_DIMENSIONS } from './record-dimensions.ts';
import {
  LEARNER_DIMENSIONS,
  LESSON_DIMENSIONS,
  MONTHLY_DIMENSIONS,
  SITTING_DIMENSIONS,
} from './training-dimensions.ts';

const field = (id: string, label: string, order?: readonly string[]): Dimension => ({
  id,
  label,
  source: { kind: 'field', field: id },
  order,
});

/** Full years since a month, where all its possible months agree. */
const yearsSince = (id: string, label: string, month: string): Dimension => ({
  id,
  label,
  source: { kind: 'age', field: month },
});

const number = (id: string, label: string): Dimension => ({
  id,
  label,
  source: { kind: 'number', field: id },
});

const groups = (
  id: string,
  label: string,
  of: string,
  members: Readonly<Record<string, readonly string[]>>,
  other: string,
): Dimension => ({
  id,
  label,
  source: { kind: 'groups', of, groups: members, other },
  order: [...Object.keys(members), other],
});

const POST_BANDS = {
  县处级及以上: POST_LEVELS.slice(0, POST_LEVELS.indexOf('县处级副职') + 1),
  乡科级: ['乡科级正职', '乡科级副职'],
  科员及以下: ['科员级', '办事员级'],
};
const ranksOf = (word: string) => RANKS.filter((rank) => rank.endsWith(`级${word}`));
const RANK_BANDS = Object.fromEntries(
  ['巡视员', '调研员', '主任科员', '科员'].map((word) => [word, ranksOf(word)]),
);

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
  field('staffing_kind', '编制大类', STAFFING_KINDS),
  field('presence', '人员范围', PRESENCES),
  groups('post_band', '职务层次（分组）', 'post_level', POST_BANDS, '未定职'),
  groups('rank_band', '职级（分组）', 'rank', RANK_BANDS, '其他职级'),
  field('title_grade', '职称', TITLE_GRADES),
  field('schooling', '最高学历取得方式', SCHOOLINGS),
  field('ft_major', '全日制专业', MAJORS),
  field('pt_major', '在职专业', MAJORS),
  { id: 'entry_year', label: '进入年份', source: { kind: 'year', field: 'entry_date' } },
  yearsSince('entry_years', '进入本单位年限', 'entry_date'),
  yearsSince('post_years', '任现职年限', 'post_date'),
  yearsSince('post_level_years', '任现职务层次年限', 'post_level_date'),
  yearsSince('rank_years', '任现职级年限', 'rank_date'),
  number('birth_month', '出生年月'),
  field('retire_category', '退休类别（推定，待核）', RETIRE_CATEGORIES),
  number('retire_month', '最晚退休月'),
  number('retire_year', '最晚退休年份'),
];

/** What steps between two dates can be counted by besides. */
const CHANGE_DIMENSIONS: readonly Dimension[] = [field('step', '变动', CHANGE_STEPS)];

const byId = new Map(
  [
    ...[...PEOPLE_DIMENSIONS, ...CHANGE_DIMENSIONS],
    ...[...LEARNER_DIMENSIONS, ...LESSON_DIMENSIONS, ...MONTHLY_DIMENSIONS, ...SITTING_DIMENSIONS],
    ...RECORD_DIMENSIONS,
  ].map((dimension) => [dimension.id, dimension]),
);

/** Undefined for a field that is no dimension. */
export function findDimension(id: string): Dimension | undefined {
  return byId.get(id);
}

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
