import type { BatchSummary } from '#app/api.ts';
import { formatCount } from '#core/format.ts';

type Imported = Pick<BatchSummary, 'removed' | 'counts'>;

export function startTitle(batches: readonly Imported[]): string {
  const live = batches.filter(({ removed }) => !removed).length;
  return live > 0 ? `已导入${formatCount(live)}张表，没有等待导入的` : '把表格拖到这里';
}

/** `其中2张表共5行待核实，未计入`; null when all rows are in. */
export function waitingText(batches: readonly Imported[]): string | null {
  const waiting = batches.flatMap(({ removed, counts }) =>
    !removed && counts && counts.setAside > 0 ? [counts.setAside] : [],
  );
  if (waiting.length === 0) return null;
  const rows = waiting.reduce((sum, n) => sum + n, 0);
  return `其中${formatCount(waiting.length)}张表共${formatCount(rows)}行待核实，未计入`;
}
