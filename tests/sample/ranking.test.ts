import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './plain-count.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const DIMENSIONS = ['工作实绩', '党建质量', '干部人才', '信息调研'];

/** Scores of the composite's dimensions by period and unit; 缺 and — are left out. */
function readScores(): Map<string, Map<string, number[]>> {
  const periods = new Map<string, Map<string, number[]>>();
  const add = (period: unknown, unit: unknown, score: unknown): void => {
    const value = typeof score === 'number' ? score : Number.parseFloat(String(score));
    if (Number.isNaN(value)) return;
    const units = periods.get(String(period)) ?? new Map<string, number[]>();
    periods.set(String(period), units.set(String(unit), [...(units.get(String(unit)) ?? []), value]));
  };
  const wide = rowsOf(DATA, { path: 'scores/2024q4-2025q4.xlsx', sheet: '得分' });
  const heading = wide[1] ?? [];
  for (const row of wide.slice(2)) {
    if (row[1] === null) continue;
    heading.forEach((name, place) => {
      if (DIMENSIONS.includes(String(name))) add(row[1], row[3], row[place]);
    });
  }
  for (const row of rowsOf(DATA, { path: 'scores/2026.csv', sheet: null }).slice(1)) {
    if (DIMENSIONS.includes(String(row[4]))) add(row[0], row[3], row[5]);
  }
  return periods;
}

function ranksIn(units: ReadonlyMap<string, readonly number[]>): Map<string, number> {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const composite = [...units].map(([unit, values]) => ({ unit, score: mean(values) }));
  const rank = (score: number): number => 1 + composite.filter((other) => other.score > score + 1e-9).length;
  return new Map(composite.map(({ unit, score }) => [unit, rank(score)]));
}

describe('the ranking story', () => {
  const periods = readScores();
  const track = (unit: string): unknown[] =>
    [...periods].map(([, units]) => ranksIn(units).get(`${unit}委组织部`));

  it('has twelve counties in each of eight quarters', () => {
    expect([...periods.keys()]).toHaveLength(8);
    for (const units of periods.values()) expect(units.size).toBe(12);
  });

  it('lets 云台 rise from the ninth place to the first and 平陵 fall from the second to the eleventh', () => {
    expect(track('云台市')).toEqual([9, 9, 8, 9, 7, 5, 1, 1]);
    expect(track('平陵县')).toEqual([2, 3, 2, 3, 3, 2, 8, 11]);
    expect(track('松原县')).toEqual([12, 10, 12, 12, 11, 12, 12, 12]);
  });

  it('has no ties in the composite', () => {
    for (const units of periods.values()) expect(new Set(ranksIn(units).values()).size).toBe(12);
  });
});
