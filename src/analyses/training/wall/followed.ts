import type { FollowedShare } from '../../analysis.ts';

/** Training of more people is better, whatever it is of. */
export const followed: readonly FollowedShare[] = [
  { table: 'training.coverage', what: '参训率', better: 'more' },
  { table: 'training.coverage_compared', what: '参训率', better: 'more' },
  { table: 'training.categories', what: '参训率', better: 'more' },
  { table: 'training.duty', what: '学时达标率', better: 'more' },
];
