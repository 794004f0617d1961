import type { Answers } from '../analysis.ts';

export const UNIT_LEVELS = 'structure.unit_levels';

/** The level that most people of each unit are of. */
export function levelsOfUnits(answers: Answers, table = UNIT_LEVELS): ReadonlyMap<string, string> {
  const most = new Map<string, { level: string; n: number }>();
  for (const row of answers.table(table).rows) {
    const [unit, n] = [String(row['scope']), Number(row['n'])];
    if (row['scope_type'] !== '单位' || n <= (most.get(unit)?.n ?? 0)) continue;
    most.set(unit, { level: String(row['level']), n });
  }
  return new Map([...most].map(([unit, { level }]) => [unit, level]));
}
