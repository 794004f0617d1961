import type { Snapshot } from '#publish/snapshot.ts';
import type { Meanings } from './published-cells.ts';
import { countOf, type PublishedCount } from './published-rows.ts';

/** What earlier files of the same date said, and what they kept back. */
export interface PublishedBefore {
  readonly counts: ReadonlyMap<string, PublishedCount>;
  readonly visible: ReadonlyMap<string, number>;
  readonly hidden: ReadonlySet<string>;
}

export function publishedBefore(
  earlier: readonly Pick<Snapshot, 'tables'>[],
  meanings: Meanings,
  isKnown: (id: string) => boolean,
): PublishedBefore {
  const counts = new Map<string, PublishedCount>();
  const visible = new Map<string, number>();
  const hidden = new Set<string>();
  for (const [id, table] of earlier.flatMap(({ tables }) => Object.entries(tables))) {
    if (!isKnown(id)) continue;
    table.rows.forEach((row, at) => {
      const kept = new Set((table.hidden ?? []).flatMap((each) => (each.row === at ? each.measures : [])));
      for (const [measure, meaning] of meanings.earlier(id, row)) {
        const count = countOf(meaning);
        const value = row[measure];
        if (!count) continue;
        counts.set(count.key, count);
        if (kept.has(measure)) hidden.add(count.key);
        else if (typeof value === 'number') visible.set(count.key, value);
      }
    });
  }
  return { counts, visible, hidden };
}
