import type { WallNumber } from './content.ts';
import { emWidth } from './measure.ts';

const GAP = 34;
const EDGE = 20;
export const MOST_NUMBERS = 4;

/** Of a number with its unit over its name, in u. */
const widthOf = ({ label, value, unit }: WallNumber): number =>
  Math.max(emWidth(value) * 58 + emWidth(unit) * 26 + 6, emWidth(label) * 23) + EDGE;

/** The first numbers that stand beside one another in so many u, and how many u they take. */
export function fittingNumbers(
  numbers: readonly WallNumber[],
  width: number,
): { readonly shown: readonly WallNumber[]; readonly width: number } {
  const shown: WallNumber[] = [];
  let used = 0;
  for (const number of numbers.slice(0, MOST_NUMBERS)) {
    const next = used + (shown.length > 0 ? GAP : 0) + widthOf(number);
    if (next > width) break;
    shown.push(number);
    used = next;
  }
  return { shown, width: used };
}
