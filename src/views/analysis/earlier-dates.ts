import type { WorkspaceState } from '#app/api.ts';
import type { IsoDate } from '#core/month.ts';

/** Dates of rosters that the newest can be compared with, newest first. */
export function earlierDates(state: Pick<WorkspaceState, 'asOf' | 'rosterDates'> | null): readonly IsoDate[] {
  const { asOf = null, rosterDates = [] } = state ?? {};
  if (asOf === null) return [];
  return rosterDates
    .filter((date) => date <= asOf)
    .slice(0, -1)
    .reverse();
}
