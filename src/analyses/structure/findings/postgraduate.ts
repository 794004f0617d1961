import { classShareLow } from './class-share-low.ts';

export const EDUCATION = 'structure.education';
export const POSTGRADUATE = '研究生';
export const EDUCATION_DIMENSIONS = ['education', 'degree', 'ft_education'];

export const postgraduateLow = classShareLow({
  id: 'structure.postgraduate_low',
  table: EDUCATION,
  classOf: { education: POSTGRADUATE },
  dimensions: EDUCATION_DIMENSIONS,
  said: '研究生学历',
  field: '学历',
  judge: () => '，高学历干部偏少',
});
