/** A made-up person, as plain values; null is unknown. */
export interface Person {
  readonly level: string | null;
  readonly unit: string;
  readonly age: number | null;
  readonly sex: string | null;
  readonly education: string | null;
  readonly source: string | null;
  readonly entryYear: number | null;
  readonly yearsInPost: number | null;
  readonly retireYear: number | null;
}

/** The same numbers for the same seed, each at least 0 and below 1. */
export function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
    mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) >>> 0;
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

function pick<T>(random: Random, values: readonly T[], weights: readonly number[]): T {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = random() * total;
  for (const [i, value] of values.entries()) {
    left -= weights[i] ?? 0;
    if (left < 0) return value;
  }
  return values[values.length - 1] as T; // `values` is never empty.
}

const LEVELS = ['市级', '县级', '乡级'];
const EDUCATIONS = ['研究生', '大学本科', '大专'];
const SOURCES = ['党政机关交流', '公开遴选', '高校毕业生考录', '企事业单位遴选', '其他'];
/** Five years each from 21 on, so that every band can be empty. */
const AGES = [21, 26, 31, 36, 41, 46, 51, 56];

/** Weights far apart, so that narrow, even and empty classes all come up. */
const weights = (random: Random, count: number): number[] =>
  Array.from({ length: count }, () => (random() < 0.2 ? 0 : 10 ** (random() * 2 - 1)) + 1e-9);

/** A work force of its own character: sizes, levels, how much is unknown. */
export function makePeople(seed: number): readonly Person[] {
  const random = randomFrom(seed);
  const levels = LEVELS.slice(0, 1 + Math.floor(random() * 3));
  const perUnit = pick(random, [2, 6, 20, 60], [1, 2, 3, 1]);
  const unknown = pick(random, [0, 0.02, 0.3], [3, 2, 1]);
  const known = <T>(value: T): T | null => (random() < unknown ? null : value);
  const sexes = weights(random, 2);
  const entries = weights(random, 6);
  return levels.flatMap((level, l) => {
    const units = 1 + Math.floor(random() * (l === 1 ? 14 : 4));
    const ofLevel = { ages: weights(random, AGES.length), educations: weights(random, 3) };
    const sources = weights(random, SOURCES.length);
    return Array.from({ length: units }, (_, u) => {
      const own = random() < 0.3 ? weights(random, AGES.length) : ofLevel.ages;
      const size = 1 + Math.floor(random() * perUnit * 2);
      return Array.from({ length: size }, (): Person => {
        const age = known(pick(random, AGES, own) + Math.floor(random() * 5));
        return {
          level: random() < 0.01 ? null : level,
          unit: `${level}${u + 1}号单位`,
          age,
          sex: known(pick(random, ['男', '女'], sexes)),
          education: known(pick(random, EDUCATIONS, ofLevel.educations)),
          source: known(pick(random, SOURCES, sources)),
          entryYear: known(2026 - pick(random, [0, 1, 2, 3, 8, 15], entries)),
          yearsInPost: known(Math.floor(random() * 12)),
          retireYear: age === null ? null : 2026 + 60 - age + Math.floor(random() * 3),
        };
      });
    }).flat();
  });
}
