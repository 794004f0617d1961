import type { Interval } from '../interval.ts';
import { shareInterval } from './thirds.ts';

/** How many of how many. */
export interface Share {
  readonly n: number;
  readonly of: number;
}

/** Newcombe's 95 % interval of the difference of two shares, from Wilson's of each; null without anybody in one. */
export function differenceInterval(a: Share, b: Share): Interval | null {
  const [own, other] = [shareInterval(a.n, a.of), shareInterval(b.n, b.of)];
  if (!own || !other) return null;
  const [p, q] = [a.n / a.of, b.n / b.of];
  return {
    low: p - q - Math.hypot(p - own.low, other.high - q),
    high: p - q + Math.hypot(own.high - p, q - other.low),
  };
}
