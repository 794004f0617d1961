import { toMonth, type Month } from '../months.ts';
import type { Random } from '../random.ts';

/** 公务员法 art. 19, lowest first, up to what the sample uses. */
export const RANK_LADDER = [
  '二级科员',
  '一级科员',
  '四级主任科员',
  '三级主任科员',
  '二级主任科员',
  '一级主任科员',
  '四级调研员',
  '三级调研员',
  '二级调研员',
  '一级调研员',
] as const;

export const FIRST_SENIOR_RANK = 6;
/** Years of service a rank takes at least, so that no date is implausible. */
const SERVICE_YEARS = [1, 1, 3, 5, 7, 9, 11, 13, 15, 18];
/** The ladder came into force on 2019-06-01. */
const LADDER_SINCE: Month = toMonth(2019, 6);

/** First month in which somebody who began work then can hold the rank. */
export function earliestRank(workSince: Month, rank: number): Month {
  return Math.max(workSince + (SERVICE_YEARS[rank] ?? 99) * 12, LADDER_SINCE);
}

/** Rank below 调研员 for the age, lowered until the service allows it by `at`; null on probation. */
export function ordinaryRank(
  random: Random,
  facts: {
    readonly city: boolean;
    readonly age: number;
    readonly workSince: Month;
    readonly atLeast: number;
  },
  at: Month,
): number | null {
  const steps = facts.city ? [26, 29, 33, 37] : [29, 33, 38, 43];
  const byAge = 1 + steps.filter((step) => facts.age > step).length;
  const slower = !facts.city && facts.age > 30 && random.chance(0.3) ? 1 : 0;
  let rank = Math.min(5, Math.max(byAge - slower, facts.atLeast));
  while (rank >= 0 && earliestRank(facts.workSince, rank) > at) rank--;
  return rank < 0 ? null : rank;
}

/** 四级调研员 and above, by age. */
export function seniorRank(city: boolean, age: number): number {
  const step = age >= 56 ? 3 : age >= 52 ? 2 : age >= 47 ? 1 : 0;
  return FIRST_SENIOR_RANK + (city ? step : Math.min(step, 1));
}
