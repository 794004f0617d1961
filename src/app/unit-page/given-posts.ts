import type { EstablishedPosts, GivenPosts } from '#analyses/analysis.ts';
import type { OfficialUnit, UnitDirectory } from '../api.ts';

function postsOf({ staffing, staffingBy, leaderPosts }: OfficialUnit): EstablishedPosts {
  const { admin = null, institution = null, worker = null } = staffingBy ?? {};
  return { total: staffing, admin, institution, worker, leaders: leaderPosts };
}

/** What the 单位基本表 establishes for each unit; a list put together from the files establishes nothing. */
export function givenPosts({ official, isBuilt }: UnitDirectory): GivenPosts {
  return isBuilt ? 'none' : new Map(official.map((unit) => [unit.name, postsOf(unit)]));
}
