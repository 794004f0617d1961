import type { Draft, IssueGroup } from '#app/api.ts';

/** The rows that are open beside the rail: of a group of issues, those left out, those changed. */
export type Work = IssueGroup | 'set-aside' | 'edited';

/**
 * The same work after the table changed: its group as it is now, or as it was last while its rows are
 * being put right one by one; nothing once there is nothing left of it.
 */
export function workNow(work: Work | null, draft: Pick<Draft, 'issues' | 'counts' | 'edits'>): Work | null {
  if (work === null) return null;
  if (work === 'set-aside') return (draft.counts?.setAside ?? 0) > 0 ? work : null;
  if (work === 'edited') return draft.edits > 0 ? work : null;
  return (
    draft.issues.find(
      ({ code, column, message, severity }) =>
        code === work.code &&
        column === work.column &&
        message === work.message &&
        severity === work.severity,
    ) ?? null
  );
}
