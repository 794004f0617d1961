import type { PlainScore } from '../on-scores.ts';

/** The same numbers on every run. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export const PERIODS = ['2025年二季度', '2025年三季度', '2025年四季度', '2026年一季度', '2026年二季度'];

export interface World {
  readonly scores: readonly PlainScore[];
  readonly objects: readonly string[];
  readonly dimensions: readonly string[];
}

/** Random scores of some objects; some are missing, and some objects drift. */
export function makeWorld(seed: number): World {
  const random = makeRandom(seed * 7919 + 13);
  for (let i = 0; i < 5; i++) random();
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const objects = Array.from({ length: whole(3, 16) }, (_, i) => `单位${i + 1}`);
  const dimensions = ['党建', '人才', '信息', '实绩'].slice(0, whole(2, 4));
  const missing = random() < 0.5 ? 0 : 0.08;
  const steady = random() < 0.5;
  const level = objects.map(() => whole(60, 90));
  const scores = PERIODS.flatMap((period) =>
    objects.flatMap((object, o) =>
      dimensions.flatMap((dimension): readonly PlainScore[] => {
        if (random() < missing) return [];
        const score = (level[o] ?? 0) + whole(steady ? -2 : -12, steady ? 2 : 10);
        return [{ object, period, dimension, score, object_type: '单位', group: '县' }];
      }),
    ),
  );
  return { scores, objects, dimensions };
}

/** Composite, rank and contributions by plain loops over the rows. */
export function standingIn({ scores, objects }: World, period: string) {
  const composite = new Map<string, number>();
  const gives = new Map<string, ReadonlyMap<string, number>>();
  for (const object of objects) {
    const own = scores.filter((score) => score.period === period && score.object === object);
    if (own.length === 0) continue;
    const sum = own.reduce((total, { score }) => total + (score ?? 0), 0);
    composite.set(object, sum / own.length);
    gives.set(
      object,
      new Map(own.map(({ dimension, score }) => [String(dimension), (score ?? 0) / own.length])),
    );
  }
  const ranks = new Map<string, number>();
  for (const [object, value] of composite) {
    const ahead = [...composite.values()].filter((other) => other - value > 1e-9).length;
    ranks.set(object, ahead + 1);
  }
  return { composite, gives, ranks, of: composite.size };
}
