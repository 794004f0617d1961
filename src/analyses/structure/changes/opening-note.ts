import type { Answers } from '../../analysis.ts';

/** What is the same of a person at both dates, or is told at either date by the step itself. */
const STEADY: readonly string[] = ['unit', 'level', 'sex', 'ethnicity', 'ethnicity_group'];

/** Under a condition that changes with the years, 期初 is not what the older roster gives under it. */
export function openingNote({ question }: Answers): readonly string[] {
  if (question.filters.every(({ dimension }) => STEADY.includes(dimension))) return [];
  return [
    '有筛选条件：留任和新进的人按本期的情况挑选，离任的按上期的情况挑选，年龄都按本期算；期初是这些人在上期的人数，不等于上期花名册按同样条件筛出的人数',
  ];
}
