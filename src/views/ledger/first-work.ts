import type { BatchSummary } from '#app/api.ts';

import type { Work } from '../import/desk-work.ts';

/** What to show of a batch first: rows not loaded, else its gravest issues, else what was changed. */
export function firstWork({
  counts,
  issues,
  edits,
}: Pick<BatchSummary, 'counts' | 'issues' | 'edits'>): Work | null {
  if ((counts?.setAside ?? 0) > 0) return 'set-aside';
  const [gravest] = ['error', 'warning'].flatMap((severity) =>
    issues.filter((issue) => issue.severity === severity),
  );
  return gravest ?? (edits > 0 ? 'edited' : (issues[0] ?? null));
}
