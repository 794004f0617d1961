import { compositeOf, type CompositeRule, contributionsOf, type Contributions } from './composite.ts';
import type { League } from './league.ts';
import { previousPeriods } from './league.ts';
import { type Ranking, rankScores } from './ranks.ts';

/** How the office ranks, as it holds at the end of a period. */
export type RuleAt = (period: string, dimensions: readonly string[]) => CompositeRule;

/** One period of a league, worked out. */
export interface PeriodStanding {
  readonly rule: CompositeRule;
  readonly contributions: Contributions;
  readonly composite: Float64Array;
  readonly ranking: Ranking;
  /** By dimension, as they were reported; NaN where nothing was. */
  readonly scores: readonly Float64Array[];
  readonly fullMarks: readonly Float64Array[];
  /** Ranks in a dimension. */
  readonly inDimension: (dimension: number) => Ranking;
  /** True where the composite was given and not worked out. */
  readonly isGiven: boolean;
}

/** Works out periods of a league when they are first asked for. */
export class LeagueTable {
  /** Of each period the one that it is compared with; −1 for none. */
  readonly previous: readonly number[];
  private readonly made = new Map<number, PeriodStanding>();

  constructor(
    readonly league: League,
    private readonly ruleAt: RuleAt,
  ) {
    this.previous = previousPeriods(league.periods);
  }

  standing(period: number): PeriodStanding {
    let standing = this.made.get(period);
    if (!standing) this.made.set(period, (standing = this.workOut(period)));
    return standing;
  }

  private workOut(period: number): PeriodStanding {
    const { league } = this;
    const objects = league.objects.length;
    const rule = this.ruleAt(league.periods[period] ?? '', league.dimensions);
    const scores = league.dimensions.map((_, d) => league.scores(period, d));
    const fullMarks = league.dimensions.map((_, d) => league.fullMarks(period, d));
    const contributions = contributionsOf({ scores, fullMarks, objects }, rule);
    const computed = compositeOf(contributions, objects);
    const given = league.given(period);
    const isGiven = given !== null && computed.every(Number.isNaN);
    const composite = isGiven
      ? given.scores.map((score, o) => (score / (given.fullMarks[o] ?? Number.NaN)) * 100)
      : computed;
    const byDimension: (Ranking | undefined)[] = [];
    return {
      ...{ rule, contributions, composite, isGiven, scores, fullMarks },
      ranking: rankScores(composite),
      inDimension: (d) =>
        (byDimension[d] ??= rankScores(scores[d] ?? new Float64Array(), rule.lowerIsBetter[d] ?? false)),
    };
  }

  /** Rank of an object in the period before; null where it had none. */
  previousRank(period: number, object: number, dimension?: number): number | null {
    const before = this.previous[period] ?? -1;
    if (before < 0) return null;
    const { ranking, inDimension } = this.standing(before);
    const rank = (dimension === undefined ? ranking : inDimension(dimension)).ranks[object] ?? 0;
    return rank === 0 ? null : rank;
  }
}
