import type { TableRow } from '#core/table.ts';

const scoredOf = (row: TableRow): number => Number(row['scored'] ?? 0);

/**
 * Rows whose scores may be told: of at least so many people. Where those left out are together fewer, the smallest
 * told one beside them is left out too, so that no difference of what is told gives them away.
 */
function toldOf(rows: readonly TableRow[], least: number): readonly TableRow[] {
  const sorted = [...rows].sort((a, b) => scoredOf(b) - scoredOf(a));
  let told = sorted.filter((row) => scoredOf(row) >= least);
  let left = sorted.slice(told.length).reduce((sum, row) => sum + scoredOf(row), 0);
  while (left > 0 && left < least && told.length > 0) {
    left += scoredOf(told[told.length - 1] ?? {});
    told = told.slice(0, -1);
  }
  return told;
}

/** The same for every kind of scope and every test by itself. */
export function toldScores(rows: readonly TableRow[], least: number): ReadonlySet<TableRow> {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row['scope_type'], row['test'] ?? null]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return new Set([...groups.values()].flatMap((group) => toldOf(group, least)));
}
