import type { Ranking } from '../book/ranks.ts';
import type { Interval } from '../interval.ts';

export const THIRDS = ['前三分之一', '中间', '后三分之一'] as const;
export type Third = (typeof THIRDS)[number];

/** The third that a rank lies in; those of one rank are in one third. */
export function thirdOf(rank: number, of: number): Third | null {
  if (rank < 1 || of < 1) return null;
  return THIRDS[Math.min(2, Math.floor(((rank - 1) * 3) / of))] ?? null;
}

export function thirdsOf({ ranks, of }: Ranking): readonly (Third | null)[] {
  return Array.from(ranks, (rank) => thirdOf(rank, of));
}

/** Wilson's 95 % interval of a share; null without anybody. */
export function shareInterval(n: number, of: number): Interval | null {
  if (of < 1) return null;
  const z = 1.959963984540054;
  const share = n / of;
  const centre = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
