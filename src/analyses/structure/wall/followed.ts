import type { FollowedShare } from '../../analysis.ts';

const LEARNED = ['研究生', '大学本科'];

/** What the office's targets ask more of: the young, and the learned. */
export const followed: readonly FollowedShare[] = [
  { table: 'structure.age_bands', what: '占比', classes: ['30岁及以下', '31–35岁'], better: 'more' },
  { table: 'structure.education', what: '占比', classes: LEARNED, better: 'more' },
  { table: 'structure.education_by_age', what: '占比', classes: LEARNED, better: 'more' },
];
