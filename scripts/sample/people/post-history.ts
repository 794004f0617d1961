import { toMonth, type Month } from '../months.ts';
import type { Random } from '../random.ts';
import { SETTLED } from './arrivals.ts';
import type { Standing } from './person.ts';
import { deputyOf, headOf } from './posts.ts';

/** Month of taking the present post, and of reaching its level, for who did not rise lately. */
export function settlePost(random: Random, standing: Standing, workSince: Month): void {
  if (standing.post === '干部') return;
  standing.postSince = random.between(Math.max(standing.entered, SETTLED - 60), SETTLED);
  if (standing.postLevel === null) return;
  const earliest = Math.max(workSince + 60, standing.postSince - 48);
  standing.postLevelSince = random.between(Math.min(earliest, standing.postSince), standing.postSince);
}

/** What somebody who took a post this year held before; null when the post does not qualify. */
export function formerPost(standing: Standing, offices: readonly string[]): Partial<Standing> | null {
  const { post, postLevel, office } = standing;
  if (office !== null && postLevel === '乡科级正职') {
    return { post: deputyOf(office), postLevel: '乡科级副职' };
  }
  if (office !== null && postLevel === '乡科级副职') return { post: '干部', postLevel: null };
  if (post === '常务副部长' && postLevel === '乡科级正职') return { post: '副部长', postLevel: '乡科级副职' };
  if (post === '副部长' && postLevel === '乡科级副职') {
    const led = offices[1] ?? '办公室';
    return { office: led, post: headOf(led), postLevel: null };
  }
  return null;
}

export function riseInPost(
  random: Random,
  now: Standing,
  workSince: Month,
  former: Partial<Standing>,
): Standing {
  const before: Standing = { ...now, ...former };
  const level = before.postLevel;
  before.postSince = random.between(now.entered, Math.min(now.entered + 12, SETTLED));
  before.postLevelSince = level ? Math.max(before.postSince, workSince + 48) : null;
  now.postSince = toMonth(2026, random.between(2, 9));
  now.postLevelSince = now.postSince;
  return before;
}
