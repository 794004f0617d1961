import type { Random } from '../random.ts';
import type { Newcomer } from './assemble.ts';
import type { PostAssignment } from './posts.ts';

/** 63 people in all are under the five-year duty of art. 14: 19 by post, these by rank. */
const SENIOR_BY_RANK = { 市级: 33, 县级: 11 } as const;

export function isCountyLevelPost(postLevel: string | null): boolean {
  return postLevel !== null && /^(厅局级|县处级)/.test(postLevel);
}

/** Who holds 四级调研员 or above without a 县处级 post. */
export function chooseSenior(
  random: Random,
  people: readonly Newcomer[],
  posts: ReadonlyMap<number, PostAssignment>,
  excluded: ReadonlySet<number>,
): Set<number> {
  const chosen = new Set<number>();
  for (const level of ['市级', '县级'] as const) {
    const candidates = people.filter(({ draft, age, serial, workSince, birth }) => {
      if (draft.plan.level !== level || excluded.has(serial)) return false;
      const tooYoung = age < (level === '市级' ? 42 : 45) || workSince - birth > 28 * 12;
      return !tooYoung && !isCountyLevelPost(posts.get(serial)?.postLevel ?? null);
    });
    for (const { serial } of random.sample(candidates, SENIOR_BY_RANK[level], ({ age }) => age - 38)) {
      chosen.add(serial);
    }
  }
  return chosen;
}
