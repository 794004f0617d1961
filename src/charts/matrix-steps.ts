import type { ValueFormat } from '#core/figure.ts';

import { shareStep } from './share-step.ts';

/** A place on a colour scale: `seq` from little to much, `div` around no change. */
export interface Step {
  readonly scale: 'seq' | 'div';
  /** 1…7 */
  readonly at: number;
}

/** Colour of a value among all values of the matrix; 0 people have none. */
export function matrixSteps(
  format: ValueFormat,
  values: readonly (readonly (number | null)[])[],
): (value: number) => Step | null {
  const known = values.flatMap((line) => line.filter((value): value is number => value !== null));
  const high = known.reduce((most, value) => Math.max(most, value), -Infinity);
  const low = known.reduce((least, value) => Math.min(least, value), Infinity);
  switch (format) {
    case 'count':
      return (value) =>
        value <= 0 ? null : { scale: 'seq', at: Math.max(1, Math.ceil((value / Math.max(high, 7)) * 7)) };
    case 'share':
      return (value) => ({ scale: 'seq', at: shareStep(value) });
    case 'years':
    case 'number':
      return (value) => ({
        scale: 'seq',
        at: high > low ? 1 + Math.round(((value - low) / (high - low)) * 6) : 3,
      });
    case 'points': {
      const most = Math.max(Math.abs(high), Math.abs(low)) || 1;
      return (value) => ({ scale: 'div', at: 4 + Math.round((value / most) * 3) });
    }
  }
}
