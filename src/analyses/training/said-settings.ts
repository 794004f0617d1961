import type { MarkedValue } from '#core/figure.ts';
import type { Answers } from '../analysis.ts';

const MIN_BASE = 5;
const REPEAT_TIMES = 5;

function wholeAtLeast(answers: Answers, id: string, least: number, otherwise: number): number {
  const value = answers.setting(id);
  return typeof value === 'number' ? Math.max(least, Math.round(value)) : otherwise;
}

/** How many people there must be before a share of them is compared with another. */
export const minBase = (answers: Answers): number => wholeAtLeast(answers, 'training.min_base', 1, MIN_BASE);

/** Stands for a share that is not claimed, because there are so few people. */
export const NO_SHARE = 'not_claimed';

/** From how many classes on somebody is called in again and again. */
export const repeatTimes = (answers: Answers): number =>
  wholeAtLeast(answers, 'training.repeat_times', 2, REPEAT_TIMES);

/** The office's own target of a share; null while it has set none. */
export function targetOf(answers: Answers, id: string): number | null {
  const value = answers.setting(id);
  return typeof value === 'number' && value > 0 && value <= 1 ? value : null;
}

export function markedTarget(answers: Answers, id: string): MarkedValue | null {
  const value = targetOf(answers, id);
  return value === null ? null : { value, label: '目标' };
}

export function wordsOf(answers: Answers, id: string): readonly string[] {
  const value = answers.setting(id);
  const words = typeof value === 'object' && value !== null ? value : [];
  return words.map((word) => word.trim()).filter((word) => word !== '');
}
