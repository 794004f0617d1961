import type { TableRow } from '#core/table.ts';

import { chance, UNITS } from './invent.ts';

export const QUARTERS = Array.from(
  { length: 24 },
  (_, index) => `${2020 + Math.floor((index + 3) / 4)}年${'一二三四'.charAt((index + 3) % 4)}季度`,
);

export const DIMENSIONS = ['重点工作', '亮点工作', '实绩考核', '急难险重', '评议得分'];

/** Twelve counties, or as many made-up ones with long names. */
export function objectsOf(count: number): readonly string[] {
  if (count <= UNITS.length) return UNITS.slice(0, count);
  return Array.from({ length: count }, (_, index) =>
    index % 5 === 0 ? `第${index + 1}片区驻外流动党员综合服务中心` : `第${index + 1}街道`,
  );
}

interface Entry {
  readonly object: string;
  readonly period: string;
  readonly scores: readonly (number | null)[];
  readonly composite: number | null;
}

function entriesOf(objects: readonly string[], periods: readonly string[]): readonly Entry[] {
  const next = chance(17);
  return objects.flatMap((object, place) => {
    let level = 94 - (place / objects.length) * 22;
    return periods.map((period, time): Entry => {
      level = Math.min(98, Math.max(60, level + (next() - 0.5) * 5));
      const isAbsent = (place % 7 === 3 && time % 9 === 4) || (place % 11 === 5 && time < 3);
      const scores = DIMENSIONS.map((_, dimension) => {
        const score = Math.round(Math.min(100, level + (next() - 0.5) * 8) * 10) / 10;
        return isAbsent || (place % 6 === 2 && dimension === 3 && time % 4 === 1) ? null : score;
      });
      const known = scores.filter((score): score is number => score !== null);
      // Every fourth pair is tied.
      const mean = known.reduce((sum, score) => sum + score, 0) / known.length;
      return { object, period, scores, composite: known.length > 0 ? Math.round(mean * 2) / 2 : null };
    });
  });
}

function ranked(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const valued = entries.filter((entry) => entry.composite !== null);
  return new Map(
    valued.map(({ object, composite }) => [
      object,
      1 + valued.filter((other) => (other.composite ?? 0) > (composite ?? 0)).length,
    ]),
  );
}

/** Composite and rank of every object in every period. */
export function courseRows(count: number, periods: readonly string[]): readonly TableRow[] {
  const entries = entriesOf(objectsOf(count), periods);
  let before = new Map<string, number>() as ReadonlyMap<string, number>;
  return periods.flatMap((period) => {
    const now = entries.filter((entry) => entry.period === period);
    const ranks = ranked(now);
    const rows = now.map(({ object, composite }): TableRow => {
      const [rank, was] = [ranks.get(object) ?? null, before.get(object) ?? null];
      const change = rank === null || was === null ? null : was - rank;
      const spread = rank === null ? 0 : Math.round(Math.min(3, rank / 3));
      return {
        ...{ object, period, score: composite, rank, of: ranks.size, previous_rank: was, change },
        year_change: period === periods[0] ? null : change === null ? null : change + 1,
        best: rank === null ? null : Math.max(1, rank - spread),
        worst: rank === null ? null : Math.min(ranks.size, rank + spread),
        band: rank === null ? null : Math.ceil(rank / 3),
      };
    });
    before = ranks;
    return rows;
  });
}

/** Scores by dimension in the last period, with the quarter that they stand in. */
export function dimensionRows(count: number, periods: readonly string[]): readonly TableRow[] {
  const last = periods[periods.length - 1];
  const entries = entriesOf(objectsOf(count), periods).filter(({ period }) => period === last);
  return DIMENSIONS.flatMap((dimension, place) => {
    const known = entries.flatMap(({ scores }) => scores[place] ?? []).sort((a, b) => b - a);
    return entries.map(({ object, scores }): TableRow => {
      const score = scores[place] ?? null;
      const quarter = score === null ? null : 1 + Math.floor((known.indexOf(score) / known.length) * 4);
      const rank = score === null ? null : 1 + known.indexOf(score);
      return { object, dimension, score, quarter, rank, median: known[known.length >> 1] ?? null };
    });
  });
}
