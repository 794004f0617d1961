import type { Answers, EstablishedPosts, GivenPosts } from '../../analysis.ts';

export const givenPosts = (answers: Answers): GivenPosts => answers.posts ?? 'none';

/** Posts of all kinds together; null while the table does not say all that it takes. */
export function totalPosts({ total, admin, institution, worker }: EstablishedPosts): number | null {
  if (total !== null) return total;
  return admin === null || institution === null || worker === null ? null : admin + institution + worker;
}
