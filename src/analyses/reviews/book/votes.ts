import type { Interval } from '../../ranking/interval.ts';

/** The mean after dropping the k highest and the k lowest; null when nothing would be left. */
export function trimmedMean(votes: Float64Array, drop: number): number | null {
  if (votes.length === 0 || votes.length <= 2 * drop) return null;
  const kept =
    drop === 0
      ? votes
      : Float64Array.from(votes)
          .sort()
          .subarray(drop, votes.length - drop);
  return kept.reduce((sum, vote) => sum + vote, 0) / kept.length;
}

/** Numbers from 0 to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SEED = 20_260_101;

function quantile(sorted: Float64Array, q: number): number {
  const place = (sorted.length - 1) * q;
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * Where 95 of 100 means lie when as many votes are drawn anew; and where the ranks of several objects lie, all drawn
 * together. The same votes give the same interval.
 */
export function bootstrap(
  ballots: readonly Float64Array[],
  drop: number,
  rounds = 1000,
): readonly { readonly mean: Interval; readonly rank: Interval }[] {
  const random = seededRandom(SEED);
  const means = ballots.map(() => new Float64Array(rounds));
  const ranks = ballots.map(() => new Float64Array(rounds));
  for (let round = 0; round < rounds; round++) {
    const drawn = ballots.map((votes) => {
      const again = Float64Array.from(votes, () => votes[Math.floor(random() * votes.length)] ?? Number.NaN);
      return trimmedMean(again, drop) ?? Number.NaN;
    });
    drawn.forEach((mean, i) => {
      const [ownMeans, ownRanks] = [means[i], ranks[i]];
      if (ownMeans) ownMeans[round] = mean;
      if (ownRanks) ownRanks[round] = 1 + drawn.filter((other) => other > mean).length;
    });
  }
  const interval = (values: Float64Array | undefined): Interval => {
    const sorted = Float64Array.from(values ?? []).sort();
    return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
  };
  return ballots.map((_, i) => ({ mean: interval(means[i]), rank: interval(ranks[i]) }));
}

/** Votes that may be drawn anew for all intervals of a table together; beyond them the normal curve stands in. */
const MOST_DRAWN = 20_000_000;
const ROUNDS = 1000;
const Z = 1.959963984540054;

/** 95 % interval of one mean by the normal curve; null for a single vote. */
function normalInterval(votes: Float64Array, drop: number): Interval | null {
  const mean = trimmedMean(votes, drop);
  if (mean === null || votes.length < 2) return null;
  const squares = votes.reduce((sum, vote) => sum + (vote - mean) ** 2, 0);
  const half = Z * Math.sqrt(squares / (votes.length - 1) / votes.length);
  return { low: mean - half, high: mean + half };
}

/** 95 % interval of one mean, its votes drawn anew. */
function drawMeans(votes: Float64Array, drop: number): Interval {
  const random = seededRandom(SEED);
  const [size, again, means] = [votes.length, Float64Array.from(votes), new Float64Array(ROUNDS)];
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < size; i++) again[i] = votes[Math.floor(random() * size)] ?? Number.NaN;
    means[round] = trimmedMean(again, drop) ?? Number.NaN;
  }
  means.sort();
  return { low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

/** An interval for each mean of at least `least` votes; null for the others. */
export function meanIntervals(
  ballots: readonly Float64Array[],
  drop: number,
  least: number,
): readonly (Interval | null)[] {
  const enough = ballots.map((votes) => votes.length >= Math.max(2, least, 2 * drop + 1));
  const drawn = ballots.reduce((sum, votes, i) => sum + (enough[i] ? votes.length * ROUNDS : 0), 0);
  return ballots.map((votes, i) => {
    if (!enough[i]) return null;
    if (drawn > MOST_DRAWN) return normalInterval(votes, drop);
    return drawMeans(votes, drop);
  });
}
