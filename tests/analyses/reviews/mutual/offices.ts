import type { PlainBallot } from '../plain-reviews.ts';

export const OFFICES = ['甲科', '乙科', '丙科', '丁科', '戊科', '己科', '庚科', '辛科'];
export const ROUND = '2026年三季度';

export const mark = (
  from: string,
  to: string,
  score: number | null,
  rest: PlainBallot = {},
): PlainBallot => ({
  ...{ kind: '双向互评', round: ROUND, type: '科室', group: '科室', voter: from, object: to, score },
  ...{ direction: from < to ? '牵头评配合' : '配合评牵头', item: '协作', ...rest },
});

/** How high each marks, and how good each is, both 0 in sum. */
export const SEVERITY = [-3, -2, -1, 0, 0, 1, 2, 3];
export const MERIT = [4, -4, 2, -2, 0, 1, -1, 0];

/** Every office marks every other one: 85 + its severity + the other's merit. */
export const planted = (
  change: (from: string, to: string, score: number) => number | null = (_from, _to, score) => score,
): readonly PlainBallot[] =>
  OFFICES.flatMap((from, i) =>
    OFFICES.flatMap((to, j) =>
      i === j ? [] : [mark(from, to, change(from, to, 85 + (SEVERITY[i] ?? 0) + (MERIT[j] ?? 0)))],
    ),
  );
