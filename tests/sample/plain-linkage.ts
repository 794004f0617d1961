import { fileURLToPath } from 'node:url';
import { rowsOf } from './plain-count.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
/** Rows of the staff's scores below the heading. */
export const staff = rowsOf(DATA, { path: 'scores/staff.xlsx', sheet: '平时考核' })
  .slice(2)
  .filter((row) => row[0] !== null);
const results = rowsOf(DATA, { path: 'outcomes/2025-2026.csv', sheet: null }).slice(1);

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Third by name and unit, each among those of the own group, by the mean of the half-years. */
function thirdsIn(year: string): Map<string, number> {
  const groups = new Map<string, Map<string, number[]>>();
  for (const [period, group, name, unit, ...scores] of staff) {
    const points = scores.filter((score): score is number => typeof score === 'number');
    if (!String(period).startsWith(year) || points.length === 0) continue;
    const people = groups.get(String(group)) ?? new Map<string, number[]>();
    const who = `${String(name)} ${String(unit)}`;
    people.set(who, [...(people.get(who) ?? []), mean(points)]);
    groups.set(String(group), people);
  }
  return new Map(
    [...groups.values()].flatMap((people) => {
      const all = [...people].map(([who, points]) => ({ who, score: mean(points) }));
      return all.map(({ who, score }): [string, number] => {
        const ahead = all.filter((other) => other.score > score + 1e-9).length;
        return [who, Math.min(2, Math.floor((ahead * 3) / all.length))];
      });
    }),
  );
}

/** Of each third, how many had it and how many there are; a value of null is any. */
export function countOf(
  year: string,
  kind: string,
  value: string | null,
): readonly (readonly [number, number])[] {
  const thirds = thirdsIn(year);
  const had = new Set(
    results
      .filter((row) => String(row[0]) === year && row[4] === kind && (value === null || row[5] === value))
      .map((row) => `${String(row[1])} ${String(row[2])}`),
  );
  return [0, 1, 2].map((third) => {
    const own = [...thirds].filter(([, each]) => each === third).map(([who]) => who);
    return [own.filter((who) => had.has(who)).length, own.length] as const;
  });
}
