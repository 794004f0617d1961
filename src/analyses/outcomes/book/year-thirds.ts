import { parsePeriod, type PeriodLength } from '#core/period.ts';
import { rankScores } from '../../ranking/book/ranks.ts';
import type { LeagueTable } from '../../ranking/book/standing.ts';
import { type Third, thirdsOf } from '../../ranking/linkage/thirds.ts';

const SHORTEST_FIRST: readonly PeriodLength[] = ['week', 'month', 'quarter', 'half', 'year'];
/** Fewer objects than that have no thirds. */
const LEAST = 3;

/** Places of the periods of a year that are of one length: the one there are most of, the shorter of two. */
export function periodsOfYear(periods: readonly string[], year: number): readonly number[] {
  const parsed = periods.map((label) => parsePeriod(label));
  const byLength = SHORTEST_FIRST.map((length) =>
    parsed.flatMap((period, place) => (period?.length === length && period.year === year ? [place] : [])),
  );
  return byLength.reduce<readonly number[]>((most, own) => (own.length > most.length ? own : most), []);
}

/** Years that periods of these leagues lie in. */
export function yearsOf(tables: readonly LeagueTable[]): ReadonlySet<number> {
  return new Set(
    tables.flatMap(({ league }) => league.periods.flatMap((label) => parsePeriod(label)?.year ?? [])),
  );
}

/** Mean composite of each object over those periods in which it has one; NaN for none. */
export function meanComposites(table: LeagueTable, periods: readonly number[]): Float64Array {
  const sums = new Float64Array(table.league.objects.length);
  const counts = new Int32Array(sums.length);
  for (const period of periods) {
    const { composite } = table.standing(period);
    composite.forEach((score, object) => {
      if (Number.isNaN(score)) return;
      sums[object] = (sums[object] ?? 0) + score;
      counts[object] = (counts[object] ?? 0) + 1;
    });
  }
  return sums.map((sum, object) => (counts[object] ? sum / (counts[object] ?? 1) : Number.NaN));
}

/** An object of a league with the third it stood in over a year. */
export interface Placed {
  readonly object: string;
  readonly third: Third;
  readonly score: number;
}

/** Everybody with a composite in the year, each among those of the own group; groups of one or two have no thirds. */
export function placedIn(tables: readonly LeagueTable[], year: number): readonly Placed[] {
  return tables.flatMap((table) => {
    const means = meanComposites(table, periodsOfYear(table.league.periods, year));
    const ranking = rankScores(means);
    if (ranking.of < LEAST) return [];
    return thirdsOf(ranking).flatMap((third, o): readonly Placed[] =>
      third === null ? [] : [{ object: table.league.objects[o] ?? '', third, score: means[o] ?? Number.NaN }],
    );
  });
}
