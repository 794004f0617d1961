import { createRandom, type Random } from '../random.ts';
import { COUNTY_UNITS } from '../units.ts';
import { COMPOSITE_DIMENSIONS, PLATFORM_DIMENSION, QUARTERS, rankOf } from './story.ts';

export interface UnitScores {
  readonly period: string;
  readonly unit: string;
  /** By dimension; absent when the unit did not report it. */
  readonly scores: ReadonlyMap<string, number>;
}

/** What was not reported: county, quarter, dimension. */
const ABSENT: readonly (readonly [string, string, string])[] = [
  ['石桥县', '2026年三季度', '信息调研'],
  ['松原县', '2025年一季度', '干部人才'],
  ['河湾县', '2025年四季度', '信息调研'],
  ['白沙县', '2026年二季度', PLATFORM_DIMENSION],
  ['清源县', '2024年四季度', PLATFORM_DIMENSION],
];

/** Scores of 100 whose mean over the composite's reported dimensions gives the story's ranks. */
export function makeCountyScores(): UnitScores[] {
  const random = createRandom('county scores');
  const means = QUARTERS.map(meansByRank);
  return QUARTERS.flatMap((period, quarter) =>
    COUNTY_UNITS.map(({ place, unit }, county): UnitScores => {
      const mean = means[quarter]?.[rankOf(county, quarter) - 1] ?? 0;
      const isAbsent = (dimension: string): boolean =>
        ABSENT.some(([who, when, what]) => who === place && when === period && what === dimension);
      const reported = COMPOSITE_DIMENSIONS.filter((dimension) => !isAbsent(dimension));
      const spread = deviations(random, reported.length);
      const scores = new Map(
        reported.map((dimension, index) => [dimension as string, round(mean + (spread[index] ?? 0))]),
      );
      const points = round(random.between(620, 980) / 10);
      if (!isAbsent(PLATFORM_DIMENSION)) scores.set(PLATFORM_DIMENSION, points);
      return { period, unit, scores };
    }),
  );
}

/** Composite of each rank in a quarter: some neighbours hardly apart, others far. */
function meansByRank(quarter: string): readonly number[] {
  const random = createRandom(`county means ${quarter}`);
  let mean = random.between(914, 936);
  return COUNTY_UNITS.map((_, place) => {
    if (place > 0) mean -= random.chance(0.35) ? random.between(2, 5) : random.between(9, 31);
    return mean / 10;
  });
}

/** Differences from the mean, in tenths, that add up to nothing. */
function deviations(random: Random, count: number): number[] {
  const drawn = Array.from({ length: count - 1 }, () => random.between(-22, 22) / 10);
  return [...drawn, -drawn.reduce((sum, value) => sum + value, 0)];
}

const round = (value: number): number => Math.round(value * 10) / 10;
