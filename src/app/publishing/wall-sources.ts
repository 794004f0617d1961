import { findKind } from '#datasets/index.ts';
import type { SnapshotSource } from '#publish/snapshot.ts';
import type { HeldTable } from '../holdings.ts';
import type { Standing } from '../standing.ts';

/** A form is called after its person. */
const NAMED_AFTER_PERSON = /\.lrmx?$/i;

/** The tables that the figures were made from, by name and date. */
export function wallSources(held: readonly HeldTable[], standing: Standing): readonly SnapshotSource[] {
  return held.map(({ batch, staged }) => {
    const title = findKind(batch.kind)?.label ?? batch.kind;
    const periods = standing.periods(batch.batch);
    return {
      title,
      file: NAMED_AFTER_PERSON.test(batch.file) ? '任免审批表' : batch.file,
      sheet: batch.sheet,
      date: batch.asOf ?? periods[periods.length - 1] ?? null,
      rows: staged.counts.loaded,
    };
  });
}
