/** Scores closer than this are the same score. */
export const TIE = 1e-9;

export interface Ranking {
  /** Competition ranks (1, 1, 3); 0 where there is no score. */
  readonly ranks: Int32Array;
  /** How many have a score. */
  readonly of: number;
}

/** Ranks scores, the highest first unless the lowest is best; NaN is no score. */
export function rankScores(scores: Float64Array, lowestFirst = false): Ranking {
  const scored: number[] = [];
  for (let i = 0; i < scores.length; i++) if (!Number.isNaN(scores[i])) scored.push(i);
  const sign = lowestFirst ? 1 : -1;
  const at = (i: number) => scores[i] ?? 0;
  scored.sort((a, b) => sign * (at(a) - at(b)) || a - b);
  const ranks = new Int32Array(scores.length);
  let rank = 0;
  let leader = Number.NaN;
  scored.forEach((place, i) => {
    const score = at(place);
    if (!(Math.abs(score - leader) <= TIE)) {
      rank = i + 1;
      leader = score;
    }
    ranks[place] = rank;
  });
  return { ranks, of: scored.length };
}
