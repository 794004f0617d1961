import { REVIEW_DIRECTIONS } from '#core/codes.ts';
import type { PageChoice } from '../../analysis.ts';

export const DIRECTION_CHOICE = 'reviews.direction';
export const MARK_CHOICE = 'reviews.mark';
export const ADJUSTED_MARK = '去松紧后';

const BOTH_WAYS = '两向';

const option = (value: string) => ({ value, label: value });

/** One of the two directions, and not both together. */
export const isOneWay = (wanted: string): boolean => REVIEW_DIRECTIONS.some((each) => each === wanted);

export const directionChoice: PageChoice = {
  ...{ id: DIRECTION_CHOICE, label: '方向' },
  options: [BOTH_WAYS, ...REVIEW_DIRECTIONS].map(option),
};

/** What the square is coloured by: the marks as given, or without the severity of who gave them. */
export const markChoice: PageChoice = {
  ...{ id: MARK_CHOICE, label: '矩阵分数' },
  options: ['原分', ADJUSTED_MARK].map(option),
};
