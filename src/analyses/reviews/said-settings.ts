import type { Answers } from '../analysis.ts';
import { type GradePoints, pointsFrom } from './book/grades.ts';
import { DEVIATION, DROP, GOOD_GRADES, GRADE_POINTS, MIN_VOTES, settings } from './settings.ts';

const defaults = new Map(settings.map((setting) => [setting.id, setting.default]));

/** The office's value, or the default where it was emptied. */
export function numberOf(answers: Answers, id: string, least = 0): number {
  const value = answers.setting(id) ?? defaults.get(id);
  return typeof value === 'number' ? Math.max(least, value) : least;
}

function wordsOf(answers: Answers, id: string): readonly string[] {
  const value: unknown = answers.setting(id) ?? defaults.get(id);
  return Array.isArray(value) ? value.map((word) => String(word).trim()).filter((word) => word !== '') : [];
}

export const dropOf = (answers: Answers): number => Math.round(numberOf(answers, DROP));
export const minVotes = (answers: Answers): number => Math.round(numberOf(answers, MIN_VOTES, 1));
export const deviationOf = (answers: Answers): number => numberOf(answers, DEVIATION, 0.1);

/** How votes are read: what a grade is worth, which are good, what is dropped. */
export interface Reading {
  readonly points: GradePoints;
  readonly good: ReadonlySet<string>;
  readonly drop: number;
  readonly least: number;
}

export const readingOf = (answers: Answers): Reading => ({
  points: pointsFrom(wordsOf(answers, GRADE_POINTS)),
  good: new Set(wordsOf(answers, GOOD_GRADES)),
  drop: dropOf(answers),
  least: minVotes(answers),
});
