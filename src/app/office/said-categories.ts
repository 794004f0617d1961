import type { FoldedRetirement } from '../ledger/fold.ts';
import type { SaidCategory } from '../load/assembled-batch.ts';

/** What was said of people's retirement, by batch. */
export function saidCategories(
  retirements: readonly FoldedRetirement[],
): ReadonlyMap<string, readonly SaidCategory[]> {
  const said = new Map<string, SaidCategory[]>();
  retirements.forEach(({ batch, row, category }, turn) => {
    said.set(batch, [...(said.get(batch) ?? []), { row, category, turn }]);
  });
  return said;
}
