import { describe, expect, it } from 'vitest';
import { outcomes } from '#analyses/outcomes/index.ts';
import { randomFrom } from '../structure/findings/people.ts';
import { type PlainRecord, sayOn } from '../plain-records.ts';
import { nameOf, outcome, outcomesOn, score } from './plain-outcomes.ts';

interface World {
  readonly scores: readonly PlainRecord[];
  readonly records: readonly PlainRecord[];
  readonly points: readonly number[];
  readonly had: readonly boolean[];
}

/** Some people with whole scores, so that there are ties, and one outcome that hangs on them more or less. */
function makeWorld(seed: number): World {
  const random = randomFrom(seed);
  const count = 4 + Math.floor(random() * 90);
  const slope = random() * 2 - 1;
  const often = random() * 0.5;
  const points = Array.from({ length: count }, () => Math.floor(random() * 40) + 50);
  const had = points.map((each) => random() < often + (slope * (each - 70)) / 60);
  return {
    ...{ points, had },
    scores: points.map((each, place) => score(nameOf(place), each)),
    records: [
      ...had.flatMap((isHad, place) => (isHad ? [outcome(nameOf(place), '评先评优')] : [])),
      outcome('马明远', '评先评优'),
    ],
  };
}

/** Counted again with plain loops: who has so many ahead of them stands in which third. */
function countAgain({ points, had }: World) {
  const of = [0, 0, 0];
  const n = [0, 0, 0];
  points.forEach((own, place) => {
    const ahead = points.filter((other) => other > own).length;
    const third = ahead * 3 < points.length ? 0 : ahead * 3 < points.length * 2 ? 1 : 2;
    of[third] = (of[third] ?? 0) + 1;
    if (had[place]) n[third] = (n[third] ?? 0) + 1;
  });
  return { of, n };
}

function wilson(n: number, of: number): readonly [number, number] {
  const z = 1.959963984540054;
  const middle = (n + (z * z) / 2) / (of + z * z);
  const half = (z / (of + z * z)) * Math.sqrt((n * (of - n)) / of + (z * z) / 4);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** What may be said of the first and the last third. */
function expectedOf(world: World): string {
  const { of, n } = countAgain(world);
  const [a = 0, , c = 0] = of;
  const [x = 0, m = 0, y = 0] = n;
  if (a < 5 || c < 5 || x + m + y < 5) return 'silent';
  const [[l1, u1], [l2, u2]] = [wilson(x, a), wilson(y, c)];
  const d = x / a - y / c;
  if (d - Math.sqrt((x / a - l1) ** 2 + (u2 - y / c) ** 2) > 0) return 'linked';
  return d + Math.sqrt((u1 - x / a) ** 2 + (y / c - l2) ** 2) < 0 ? 'inverted' : 'unseen';
}

describe('what is said of the link of an outcome', () => {
  const worlds = Array.from({ length: 120 }, (_, seed) => makeWorld(seed + 1));
  const IDS = ['linked', 'inverted', 'unseen'];

  it.each(worlds.map((world, seed) => ({ world, seed })))('is true in world $seed', ({ world }) => {
    const answers = outcomesOn(world.scores, world.records);
    const said = IDS.flatMap((id) => {
      const sentence = sayOn(outcomes, answers, `outcomes.${id}`);
      return sentence === null ? [] : [{ id, sentence }];
    });
    const expected = expectedOf(world);
    expect(said.map(({ id }) => id)).toEqual(expected === 'silent' ? [] : [expected]);
    const { of, n } = countAgain(world);
    for (const { sentence } of said) {
      for (const [third, place] of [
        ['前三分之一', 0],
        ['后三分之一', 2],
      ] as const) {
        const share = (((n[place] ?? 0) / (of[place] ?? 1)) * 100).toFixed(1);
        const match = new RegExp(`${third}的?([\\d.]+)%`).exec(sentence);
        expect(Math.abs(Number(match?.[1]) - Number(share))).toBeLessThan(0.11);
        if ((of[place] ?? 0) < 30) expect(sentence).toContain(`（${n[place] ?? 0}/${of[place] ?? 0}）`);
      }
    }
  });

  it('covers every case', () => {
    expect(new Set(worlds.map(expectedOf))).toEqual(new Set(['silent', ...IDS]));
  });
});
