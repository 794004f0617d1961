import type { Random } from '../random.ts';

export interface Quota<V> {
  readonly value: V;
  readonly count: number;
}

/** Deals values out in exact numbers, each to the items it weighs most for; earlier quotas choose first. */
export function dealOut<T, V>(
  random: Random,
  items: readonly T[],
  quotas: readonly Quota<V>[],
  weight: (value: V, item: T) => number,
): Map<T, V> {
  const dealt = new Map<T, V>();
  for (const { value, count } of quotas) {
    const open = items.filter((item) => !dealt.has(item));
    for (const item of random.sample(open, count, (candidate) => weight(value, candidate))) {
      dealt.set(item, value);
    }
  }
  if (dealt.size !== items.length) throw new Error(`quotas give ${dealt.size} of ${items.length}`);
  return dealt;
}
