import { toCompact } from '../values/clean.ts';
import { isNoScore } from '../values/score.ts';

const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(分|%)?$/;
const MOST = 0.8;

/** The numbers of a column of scores; null when it holds much else, or nothing at all. */
export function numbersOf(samples: readonly string[], least = MOST): readonly number[] | null {
  const told = samples.filter((sample) => !isNoScore(sample)).map(toCompact);
  const numbers = told
    .filter((sample) => NUMBER.test(sample))
    .map((sample) => parseFloat(sample.replace(/,/g, '')));
  return numbers.length > 0 && numbers.length >= told.length * least ? numbers : null;
}

/** Marks out of a hundred or so, rather than counts of things. */
export function lookLikeMarks(numbers: readonly number[]): boolean {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if ((sorted[sorted.length - 1] ?? 0) > 200) return false;
  return sorted.some((number) => !Number.isInteger(number)) || (middle >= 50 && middle <= 120);
}
