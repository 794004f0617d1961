/** A reproducible stream of pseudo-random numbers. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Integer, both ends included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[];
  /** `count` items without replacement, the likelier the greater their weight; weight 0 is never taken. */
  sample<T>(list: readonly T[], count: number, weight?: (item: T) => number): T[];
}

/** One stream per topic, so that a change to one topic leaves every other file as it was. */
export function createRandom(topic: string): Random {
  const next = createXoshiro(hash(topic));
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const item = list[between(0, list.length - 1)];
    if (item === undefined) throw new Error(`${topic}: nothing to pick from`);
    return item;
  };
  const sample = <T>(list: readonly T[], count: number, weight: (item: T) => number = () => 1): T[] => {
    const drawn = list
      .map((item) => ({ item, weight: weight(item) }))
      .filter((entry) => entry.weight > 0)
      .map((entry) => ({ item: entry.item, key: -Math.log(1 - next()) / entry.weight }))
      .sort((a, b) => a.key - b.key)
      .slice(0, count)
      .map((entry) => entry.item);
    if (drawn.length < count) throw new Error(`${topic}: ${drawn.length} candidates for ${count} places`);
    return drawn;
  };
  return {
    next,
    between,
    pick,
    sample,
    chance: (probability) => next() < probability,
    shuffle: (list) => sample(list, list.length),
  };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** xoshiro128** 1.1 (public domain algorithm of Blackman and Vigna), seeded by a Weyl sequence. */
function createXoshiro(seed: number): () => number {
  const weyl = (step: number): number => {
    let z = (seed + Math.imul(step, 0x9e3779b9)) | 0;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [weyl(1), weyl(2), weyl(3), weyl(4)];
  return () => {
    const fives = Math.imul(b, 5);
    const result = Math.imul((fives << 7) | (fives >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result / 4294967296;
  };
}
