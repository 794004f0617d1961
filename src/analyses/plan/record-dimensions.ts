import { HONOUR_LEVELS, OBJECT_TYPES, OUTCOME_KINDS, REVIEW_DIRECTIONS, REVIEW_KINDS } from '#core/codes.ts';
import type { Dimension, RecordPopulation } from './definition.ts';
import { field, number } from './plain-dimensions.ts';

const OBJECT_TYPE = field('object_type', '对象类型', OBJECT_TYPES);
const OBJECT = field('object', '对象');

const SCORES: readonly Dimension[] = [
  OBJECT_TYPE,
  field('group', '组别'),
  field('period', '期间'),
  OBJECT,
  field('dimension', '指标'),
  field('score_unit', '所在单位'),
];

const REVIEWS: readonly Dimension[] = [
  field('round', '轮次'),
  field('review_kind', '评议类型', REVIEW_KINDS),
  field('voter_group', '评议人类别'),
  /** Only organs that are reviewed themselves are asked for by it; people are codes. */
  field('voter', '打分方'),
  OBJECT_TYPE,
  OBJECT,
  field('direction', '评议方向', REVIEW_DIRECTIONS),
  field('item', '评议指标'),
  field('grade', '等次'),
  /** 1 where a ballot has a score or a grade that says something. */
  number('is_valid', '有效票'),
];

const HONOURS: readonly Dimension[] = [
  number('honour_year', '年份'),
  /** Day as yyyymmdd, 00 where it is not written. */
  number('honour_date', '日期'),
  OBJECT,
  field('title', '荣誉名称'),
  field('honour_level', '级别', HONOUR_LEVELS),
  field('issuer', '颁发单位'),
  field('position', '位次'),
];

/** 单位 besides, which people have as well. */
const OUTCOMES: readonly Dimension[] = [
  number('outcome_year', '年度'),
  field('outcome_kind', '结果类型', OUTCOME_KINDS),
  field('value', '结果'),
  field('name', '姓名'),
];

/** What rows of tables are counted by. */
export const RECORD_DIMENSIONS: readonly Dimension[] = [
  ...new Set([...SCORES, ...REVIEWS, ...HONOURS, ...OUTCOMES]),
];

const ids = (dimensions: readonly Dimension[]) => dimensions.map(({ id }) => id);

/** Of each population, every dimension that its rows have. */
export const DIMENSIONS_OF_RECORDS: Readonly<Record<RecordPopulation, readonly string[]>> = {
  scores: ids(SCORES),
  reviews: ids(REVIEWS),
  honours: ids(HONOURS),
  outcomes: [...ids(OUTCOMES), 'unit'],
};
