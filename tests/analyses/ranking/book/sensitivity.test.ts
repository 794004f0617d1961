import { describe, expect, it } from 'vitest';
import { rangeLeavingOut, rangeUnderWeights, type Weighted } from '#analyses/ranking/book/sensitivity.ts';
import { TIE } from '#analyses/ranking/book/ranks.ts';

let state = 11;
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;

function randomLeague(objects: number, dims: number, missing: number): Weighted {
  const values = Array.from({ length: dims }, () =>
    Float64Array.from({ length: objects }, () => (random() < missing ? Number.NaN : 0.6 + 0.4 * random())),
  );
  const weights = Array.from({ length: dims }, () => 1 + Math.floor(random() * 4));
  return { values, weights, objects, missingIsZero: random() < 0.3 };
}

function rankAt(
  { values, weights: _, objects, missingIsZero }: Weighted,
  weights: readonly number[],
  object: number,
) {
  const composite = (o: number): number | null => {
    let [sum, total, present] = [0, 0, false];
    values.forEach((column, d) => {
      const value = column[o] ?? Number.NaN;
      const isHere = !Number.isNaN(value);
      if (isHere && (weights[d] ?? 0) > 0) present = true;
      if (isHere) sum += value * (weights[d] ?? 0);
      if (isHere || missingIsZero) total += weights[d] ?? 0;
    });
    return present ? sum / total : null;
  };
  const own = composite(object);
  if (own === null) return null;
  let rank = 1;
  for (let o = 0; o < objects; o++) {
    const other = composite(o);
    if (o !== object && other !== null && other - own > TIE) rank++;
  }
  return rank;
}

function bruteForce(league: Weighted, object: number, sway: number, steps: number) {
  let [best, worst] = [Infinity, -Infinity];
  league.weights.forEach((weight, d) => {
    for (let i = 0; i <= steps; i++) {
      const moved = weight * (1 - sway + (2 * sway * i) / steps);
      const rank = rankAt(
        league,
        league.weights.map((own, e) => (e === d ? moved : own)),
        object,
      );
      if (rank === null) continue;
      best = Math.min(best, rank);
      worst = Math.max(worst, rank);
    }
  });
  return { best, worst };
}

describe('how sure a rank is', () => {
  it('equals trying every weight', () => {
    for (let turn = 0; turn < 12; turn++) {
      const league = randomLeague(8, 4, turn % 2 === 0 ? 0 : 0.15);
      for (let object = 0; object < league.objects; object++) {
        const exact = rangeUnderWeights(league, object, 0.3);
        const tried = bruteForce(league, object, 0.3, 2000);
        if (exact === null) expect(tried.best).toBe(Infinity);
        else expect(exact).toEqual(tried);
      }
    }
  });

  it('keeps the rank where no weight decides anything', () => {
    const league: Weighted = {
      values: [Float64Array.of(0.9, 0.8, 0.7), Float64Array.of(0.9, 0.8, 0.7)],
      weights: [1, 1],
      objects: 3,
      missingIsZero: false,
    };
    expect(rangeUnderWeights(league, 1, 0.9)).toEqual({ best: 2, worst: 2 });
    expect(rangeLeavingOut(league, 1)).toEqual({ best: 2, worst: 2 });
  });

  it('holds every rank where composites have several denominators and cross twice', () => {
    let doubtful = 0;
    for (let turn = 0; turn < 150; turn++) {
      const league = { ...randomLeague(5, 3, 0.3), missingIsZero: false };
      for (let object = 0; object < league.objects; object++) {
        const exact = rangeUnderWeights(league, object, 0.97);
        const tried = bruteForce(league, object, 0.97, 60);
        if (exact === null) continue;
        expect(exact.best).toBeLessThanOrEqual(tried.best);
        expect(exact.worst).toBeGreaterThanOrEqual(tried.worst);
        const ends = bruteForce(league, object, 0.97, 1);
        if (ends.best > tried.best || ends.worst < tried.worst) doubtful++;
      }
    }
    expect(doubtful).toBeGreaterThan(3);
  });

  it('equals ranking without each dimension', () => {
    for (let turn = 0; turn < 30; turn++) {
      const league = randomLeague(7, 4, 0.1);
      for (let object = 0; object < league.objects; object++) {
        const ranks = league.weights.flatMap(
          (_, d) =>
            rankAt(
              league,
              league.weights.map((own, e) => (e === d ? 0 : own)),
              object,
            ) ?? [],
        );
        const exact = rangeLeavingOut(league, object);
        if (ranks.length === 0) continue;
        expect(exact).toEqual({ best: Math.min(...ranks), worst: Math.max(...ranks) });
      }
    }
  });
});
