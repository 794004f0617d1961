import type { WaterfallStep } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import { CAREER_STEPS, HEADCOUNT_STEPS } from '../../plan/change-steps.ts';

export type HeadcountStep = (typeof HEADCOUNT_STEPS)[number];

const KINDS: Readonly<Record<HeadcountStep, WaterfallStep['kind']>> = {
  期初: 'total',
  新进: 'plus',
  调入: 'plus',
  离任: 'minus',
  调出: 'minus',
  期末: 'total',
};

/** 期初 + 新进 + 调入 − 离任 − 调出 = 期末, for the whole and for every level and unit. */
export const ACCOUNT: readonly WaterfallStep[] = HEADCOUNT_STEPS.map((step) => ({
  ...{ step, label: step, kind: KINDS[step] },
}));

export const OPENING: HeadcountStep = '期初';
export const CLOSING: HeadcountStep = '期末';
export const CAME: HeadcountStep = '新进';
export const LEFT: HeadcountStep = '离任';
export const MOVED_IN: HeadcountStep = '调入';
export const MOVED_OUT: HeadcountStep = '调出';

export const COUNTED_STEPS: readonly string[] = [...HEADCOUNT_STEPS, ...CAREER_STEPS];

/** What the two steps of posts count: nobody is in both. */
export const POSTS_EXPLAINED =
  '提拔为两期都在乡科级副职及以上、本期职务层次更高；新任领导职务为上期职务层次未填或为科员及以下（含未定职），本期为乡科级副职及以上';

/** Whether anybody took the step; a unit that is not compared has no such row. */
export function isCounted(row: TableRow): boolean {
  return COUNTED_STEPS.includes(String(row['step'])) && Number(row['n']) > 0;
}
