import { describe, expect, it } from 'vitest';

import type { BatchSummary } from '#app/api.ts';
import { toNavigation } from '#views/shell/navigation-items.ts';

import { rosterBatch } from '../fake/batches.ts';
import { fakeWorkspace } from '../fake-workspace.ts';

const records = (id: string, loaded: number, part: Partial<BatchSummary> = {}): BatchSummary => ({
  ...{ ...rosterBatch(id), kind: 'training', counts: { read: loaded, loaded, setAside: 0 } },
  ...part,
});

describe('counts in the navigation', () => {
  it('are of records beside the analysis of records, of people beside that of people', async () => {
    const state = await fakeWorkspace('data').open();
    const held = { period: '2026年10月', added: 1, missing: 0, changed: 0, same: 0 };
    const batches = [
      rosterBatch('b1'),
      ...[records('t1', 1200), records('t2', 34), records('t3', 7, { removed: true })],
      records('t4', 9, { heldBack: held }),
    ];
    const counts = new Map(
      toNavigation({ ...state, batches }).flatMap(({ items }) =>
        items.map(({ path, count }) => [path, count]),
      ),
    );
    expect(counts.get('training')).toBe('1,234人次');
    expect(counts.get('structure')).toBe('516人');
  });

  it('are none where nothing of the kind was imported', async () => {
    const state = await fakeWorkspace('data').open();
    const items = toNavigation({ ...state, batches: [rosterBatch('b1')] }).flatMap((group) => group.items);
    expect(items.find(({ path }) => path === 'training')).toMatchObject({ title: '教育培训', count: null });
  });
});
