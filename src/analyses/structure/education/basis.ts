import type { Answers } from '../../analysis.ts';
import { educationChoice } from './postgraduate-gap.ts';

/** Which schooling a figure speaks of. */
export interface EducationBasis {
  /** 最高学历 */
  readonly label: string;
  readonly table: string;
  readonly byAge: string;
  readonly target: string;
  readonly caveat: string;
}

export const HIGHEST: EducationBasis = {
  label: '最高学历',
  table: 'structure.education',
  byAge: 'structure.education_by_age',
  target: 'structure.postgraduate_target',
  caveat: '按最高学历，含在职教育',
};

export const FULL_TIME: EducationBasis = {
  label: '全日制学历',
  table: 'structure.education_fulltime',
  byAge: 'structure.education_fulltime_by_age',
  target: 'structure.fulltime_postgraduate_target',
  caveat: '按全日制学历，不含在职教育和党校',
};

export const BASIS_TABLES = [HIGHEST.table, FULL_TIME.table];

export function chosenBasis(answers: Answers): EducationBasis {
  return answers.choice(educationChoice.id) === FULL_TIME.label ? FULL_TIME : HIGHEST;
}
