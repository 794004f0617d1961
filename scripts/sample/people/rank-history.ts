import { toMonth, type Month } from '../months.ts';
import type { Random } from '../random.ts';
import type { Newcomer } from './assemble.ts';
import { SETTLED } from './arrivals.ts';
import { earliestRank, ordinaryRank, RANK_LADDER, seniorRank } from './ranks.ts';

export interface RankAt {
  readonly rank: string | null;
  readonly since: Month | null;
}

export interface RankHistory {
  readonly before: RankAt;
  readonly now: RankAt;
}

export const NO_RANK: RankAt = { rank: null, since: null };
const at = (index: number, since: Month): RankAt => ({ rank: RANK_LADDER[index] ?? null, since });

export function makeRankHistory(
  random: Random,
  person: Newcomer,
  standing: { readonly senior: boolean; readonly atLeast: number },
): RankHistory {
  const { workSince, age } = person;
  const city = person.draft.plan.level === '市级';
  const index = standing.senior
    ? seniorRank(city, age)
    : ordinaryRank(random, { city, age, workSince, atLeast: standing.atLeast }, SETTLED);
  if (index === null) return afterProbation(workSince);
  const first = Math.max(earliestRank(workSince, index), SETTLED - (age > 45 ? 72 : 48));
  const rank = at(index, random.between(Math.min(first, SETTLED), SETTLED));
  return { before: rank, now: rank };
}

/** The first rank comes a year after starting work; before that there is none. */
function afterProbation(workSince: Month): RankHistory {
  const settled = workSince + 12;
  if (settled > toMonth(2026, 9)) return { before: NO_RANK, now: NO_RANK };
  return { before: NO_RANK, now: at(1, settled) };
}

/** The history with one step up in 2026; null when neither service nor time in rank allows one. */
export function riseInRank(random: Random, person: Newcomer, history: RankHistory): RankHistory | null {
  const index = RANK_LADDER.findIndex((rank) => rank === history.now.rank);
  // A step from 一级主任科员 to 四级调研员 would change the story's number of senior people.
  if (index < 0 || index === 5 || index >= 7) return null;
  const month = toMonth(2026, random.between(1, 9));
  const held = earliestRank(person.workSince, index);
  if (held > month - 26 || earliestRank(person.workSince, index + 1) > month) return null;
  const since = random.between(Math.max(held, month - 50), month - 25);
  return { before: at(index, since), now: at(index + 1, month) };
}
