import type { BatchSummary } from '#app/api.ts';
import { formatCount } from '#core/format.ts';

type Batches = readonly Pick<BatchSummary, 'counts' | 'issues' | 'removed'>[];

/** Rows set aside, and how often one was because it repeats another. */
function asideIn(batches: Batches): { readonly rows: number; readonly repeats: number } {
  const held = batches.filter(({ removed }) => !removed);
  const repeated = held
    .flatMap(({ issues }) => issues)
    .filter(({ code, severity }) => code === 'key.duplicate' && severity === 'error');
  return {
    rows: held.reduce((sum, { counts }) => sum + (counts?.setAside ?? 0), 0),
    repeats: repeated.reduce((sum, { count }) => sum + count, 0),
  };
}

/** What is said once two names are one: rows that now repeat each other wait for somebody. */
export function aliasNotice(done: string, before: Batches, after: Batches): string {
  const [was, is] = [asideIn(before), asideIn(after)];
  const rows = is.rows - was.rows;
  if (rows <= 0 || is.repeats <= was.repeats) return done;
  return `${done}；有${formatCount(rows)}行与其他行重复，待核实`;
}
