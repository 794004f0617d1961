/** Steps between two dates that lead from one headcount to the other. */
export const HEADCOUNT_STEPS = ['期初', '新进', '调入', '离任', '调出', '期末'] as const;

/** Leads now, and was below or of no level that the older roster says; 提拔 is from one leadership level to a higher. */
export const FIRST_POST_STEP = '新任领导职务';

/** Steps of people who were there at both dates; a person may take several, but not both 提拔 and 新任领导职务. */
export const CAREER_STEPS = ['提拔', FIRST_POST_STEP, '晋升职级', '轮岗', '学历提升'] as const;

/** Those of 新任领导职务 of whom the older roster says no 职务层次: they may have led before. */
export const BLANK_BEFORE_STEP = '新任领导职务（上期未填）';

/** Who leads now and was in a unit whose older roster says nobody's 职务层次: whether anew cannot be told. */
export const UNTOLD_BEFORE_STEP = '上期单位均未填职务层次';

/**
 * Somebody who came and may be somebody who left: same name and birth month, or same name and unit where a birth
 * month is not known; no ID to tell.
 */
export const DOUBTFUL_STEP = '疑似同一人';

/** People at the newer date in units that have no roster of both dates. */
export const NOT_COMPARED_STEP = '未参加比较';

/** Values of the dimension `step` of the population `changes`, in their order. */
export const CHANGE_STEPS: readonly string[] = [
  ...HEADCOUNT_STEPS,
  ...CAREER_STEPS,
  BLANK_BEFORE_STEP,
  UNTOLD_BEFORE_STEP,
  DOUBTFUL_STEP,
  NOT_COMPARED_STEP,
];
