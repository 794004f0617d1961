import type { BatchSummary } from '#app/api.ts';

/** A plain batch with what a test says of it. */
export function batchOf(part: Partial<BatchSummary>): BatchSummary {
  return {
    id: 'b1',
    file: '花名册.xls',
    sheet: 'Sheet1',
    kind: 'roster',
    kindLabel: '人员花名册',
    asOf: null,
    periods: [],
    addedAt: '2026-11-06T01:12:00.000Z',
    bytes: 10,
    counts: { read: 20, loaded: 20, setAside: 0 },
    issues: [],
    edits: 0,
    removed: false,
    replacedBy: null,
    heldBack: null,
    isSentBack: false,
    failure: null,
    sample: false,
    ...part,
  };
}
