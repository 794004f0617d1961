/** Scores closer than this are the same score. */
export const TIE = 1e-9;

export interface Ranking {
  /** Competition ranks (1, 1, 3); 0 where there is no score. */
  readonly ranks: Int32Array;
  /** How many have a score. */
  readonly of: number;
}

/** The first of each run of equal scores, best first, and the rank that the run shares. */
interface Runs {
  readonly leaders: Float64Array;
  readonly ranks: Int32Array;
}

function runsOf(sorted: Float64Array): Runs {
  const leaders = new Float64Array(sorted.length);
  const ranks = new Int32Array(sorted.length);
  let runs = 0;
  sorted.forEach((value, i) => {
    if (runs > 0 && Math.abs(value - (leaders[runs - 1] ?? 0)) <= TIE) return;
    leaders[runs] = value;
    ranks[runs++] = i + 1;
  });
  return { leaders: leaders.subarray(0, runs), ranks: ranks.subarray(0, runs) };
}

/** Place of the last leader that is not beyond a value. */
function findRun(leaders: Float64Array, value: number): number {
  let [low, high] = [0, leaders.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((leaders[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Ranks scores, the highest first unless the lowest is best; NaN is no score. */
export function rankScores(scores: Float64Array, lowestFirst = false): Ranking {
  const sign = lowestFirst ? 1 : -1;
  const sorted = scores.filter((score) => !Number.isNaN(score)).map((score) => sign * score);
  sorted.sort();
  const runs = runsOf(sorted);
  const ranks = new Int32Array(scores.length);
  scores.forEach((score, i) => {
    if (!Number.isNaN(score)) ranks[i] = runs.ranks[findRun(runs.leaders, sign * score)] ?? 0;
  });
  return { ranks, of: sorted.length };
}

/** Who has a rank, by it; those of one rank stay as they are. */
export function orderOf({ ranks, of }: Ranking): Int32Array {
  const order = new Int32Array(of);
  const taken = new Int32Array(of + 1);
  ranks.forEach((rank, i) => {
    if (rank > 0) order[rank - 1 + (taken[rank] ?? 0)] = i;
    if (rank > 0) taken[rank] = (taken[rank] ?? 0) + 1;
  });
  return order;
}

const counted = new WeakMap<Ranking, Int32Array>();

/** How many have this rank, by rank; counted once. */
export function sharesOf(ranking: Ranking): Int32Array {
  const known = counted.get(ranking);
  if (known) return known;
  const shares = new Int32Array(ranking.of + 1);
  for (const rank of ranking.ranks) if (rank > 0) shares[rank] = (shares[rank] ?? 0) + 1;
  counted.set(ranking, shares);
  return shares;
}
