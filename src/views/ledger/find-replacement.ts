import type { BatchSummary, Draft, WorkspaceState } from '#app/api.ts';

/**
 * The one new draft that can take the place of a batch: the only one of its kind among what was just read.
 * undefined when none or several could; the person then says it on the import page.
 */
export function findReplacement(
  before: WorkspaceState,
  after: WorkspaceState,
  batch: Pick<BatchSummary, 'kind'>,
): Draft | undefined {
  const known = new Set(before.drafts.map(({ id }) => id));
  const fitting = after.drafts.filter((draft) => !known.has(draft.id) && draft.kind === batch.kind);
  return fitting.length === 1 ? fitting[0] : undefined;
}
