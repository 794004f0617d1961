import type { Analysis } from '#analyses/analysis.ts';
import { scopesOf } from '#analyses/plan/plan.ts';
import { POPULATIONS } from '#analyses/plan/populations.ts';

const ROSTER = 'roster';

/**
 * What an analysis can say of the kinds of table there are: all of it; without a roster only how many records there
 * are of what, by their own words; null where nothing.
 */
export function withTables(analysis: Analysis, kinds: ReadonlySet<string>): Analysis | null {
  const missing = analysis.needs.filter((kind) => !kinds.has(kind));
  if (missing.length === 0) return analysis;
  if (missing.some((kind) => kind !== ROSTER)) return null;
  const tables = analysis.tables.filter((table) => {
    const { lists, reads } = POPULATIONS[table.population];
    const isWhole = scopesOf(table).every((scope) => scope === '全部');
    return lists !== ROSTER && isWhole && reads.every((kind) => kinds.has(kind));
  });
  return { ...analysis, tables, derived: [], findings: [] };
}
