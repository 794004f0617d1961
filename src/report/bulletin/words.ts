import { roundHalfUp } from '#core/format.ts';
import type { BulletinLeague, Standing } from './source.ts';

const ALL_GROUPS = '全部';

/** 县（市、区）12个单位, 14个科室, 市委组织部科室12个 */
export function leagueWords({ group, objectType, standings }: BulletinLeague): string {
  const ranked = standings.filter(({ rank }) => rank !== null).length;
  if (group === ALL_GROUPS) return `${ranked}个${objectType}`;
  return `${group}${ranked}个${group.includes(objectType) ? '' : objectType}`;
}

export const leagueTitle = ({ group, objectType }: BulletinLeague): string =>
  group === ALL_GROUPS ? objectType : group;

/** 92.35, as scores stand in tables; 缺 where nothing was reported. */
export const scoreText = (score: number | null): string =>
  score === null ? '缺' : roundHalfUp(score, 2).toFixed(2);

/** A score as it was given: 18, 92.5. */
export const givenText = (score: number | undefined): string =>
  score === undefined ? '缺' : String(roundHalfUp(score, 2));

const DECIMALS = [0, 1, 2] as const;

/** Scores of one column as they were given, with the same decimals throughout. */
export function columnText(scores: readonly (number | undefined)[]): (score: number | undefined) => string {
  const known = scores.filter((score) => score !== undefined);
  const decimals =
    DECIMALS.find((most) => known.every((x) => roundHalfUp(x, most) === roundHalfUp(x, 2))) ?? 2;
  return (score) => (score === undefined ? '缺' : roundHalfUp(score, decimals).toFixed(decimals));
}

/** 92.4分 */
export const pointsText = (score: number): string => `${roundHalfUp(score, 1).toFixed(1)}分`;

/** ▲2, ▼3, 持平; — where there was no rank before. */
export function moveText(change: number | null): string {
  if (change === null) return '—';
  if (change === 0) return '持平';
  return change > 0 ? `▲${change}` : `▼${-change}`;
}

/** 上升2位, 下降3位, 位次不变 */
export function moveWords(change: number): string {
  if (change === 0) return '位次不变';
  return change > 0 ? `上升${change}位` : `下降${-change}位`;
}

/** Names in a row; of too many the first ones and how many there are. */
export function namesText(names: readonly string[], most: number, unit: string): string {
  if (names.length <= most) return names.join('、');
  return `${names.slice(0, most).join('、')}等${names.length}个${unit}`;
}

export const rankedIn = ({ standings }: BulletinLeague): readonly (Standing & { readonly rank: number })[] =>
  standings.flatMap((each) => (each.rank === null ? [] : [{ ...each, rank: each.rank }]));

export const ONLY_FOR_REFERENCE = '排名仅供参考，不作为任用、奖惩的唯一依据。';
