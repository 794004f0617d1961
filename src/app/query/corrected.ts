import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { PeopleBehind } from './behind.ts';

/** Rows of a loaded table that the person put right, and in how many cells each. */
export interface EditedRows {
  readonly stage: number;
  readonly cells: ReadonlyMap<number, number>;
}

/** Cells put right in the rows of these people. */
export async function countCorrected(
  engine: Engine,
  { relation, condition }: PeopleBehind,
  edited: readonly EditedRows[],
): Promise<number> {
  const some = edited.filter(({ cells }) => cells.size > 0);
  if (some.length === 0) return 0;
  const parts = some.map(
    ({ stage, cells }) => `(batch = ${stage} AND r IN (${[...cells.keys()].join(', ')}))`,
  );
  const found = await engine.query(
    `SELECT DISTINCT CAST(batch AS INTEGER) AS batch, CAST(r AS INTEGER) AS r FROM ${quoteName(relation)} WHERE ${condition} AND (${parts.join(' OR ')})`,
  );
  const byStage = new Map(some.map(({ stage, cells }) => [stage, cells]));
  return toRows(found).reduce(
    (sum, { batch, r }) => sum + (byStage.get(Number(batch))?.get(Number(r)) ?? 0),
    0,
  );
}
