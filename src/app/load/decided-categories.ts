import { RETIRE_CATEGORIES, type RetireCategory } from '#core/retirement.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import type { AssembledBatch } from './assembled-batch.ts';
import { enumType } from './enum-type.ts';
import { codedTable } from './stage-input.ts';

/** The category that a person said of a row, or of another row of the same person. */
export interface DecidedCategory {
  readonly stage: number;
  readonly row: number;
  readonly category: RetireCategory;
}

/**
 * What was said of people holds in every roster of theirs (`person_links`, once there are several); what was said
 * last of a person counts, of whichever row.
 */
export async function findDecided(
  engine: Engine,
  batches: readonly AssembledBatch[],
): Promise<readonly DecidedCategory[]> {
  const said = batches
    .flatMap(({ staged, said: own }) => (own ?? []).map((each) => ({ ...each, stage: staged.input.stage })))
    .sort((a, b) => a.turn - b.turn);
  if (said.length === 0) return [];
  const rowsOf = batches.length > 1 ? await sameRows(engine, said) : null;
  const decided = new Map<string, DecidedCategory | null>();
  for (const { stage, row, category } of said) {
    for (const each of rowsOf?.get(`${stage}|${row}`) ?? [{ stage, row }]) {
      decided.set(`${each.stage}|${each.row}`, category === null ? null : { ...each, category });
    }
  }
  return [...decided.values()].flatMap((each) => each ?? []);
}

type Place = Pick<DecidedCategory, 'stage' | 'row'>;

/** All rows of the persons of these rows, by row. */
async function sameRows(
  engine: Engine,
  places: readonly Place[],
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const asked = places.map(({ stage, row }) => `(${stage}, ${row})`).join(', ');
  const result = await engine.query(
    `SELECT CAST(a.batch AS INTEGER) AS stage, CAST(a.r AS INTEGER) AS r, CAST(o.batch AS INTEGER) AS other_stage, CAST(o.r AS INTEGER) AS other_r
FROM (VALUES ${asked}) said(batch, r) JOIN person_links a ON a.batch = said.batch AND a.r = said.r JOIN person_links o ON o.person = a.person`,
  );
  const found = new Map<string, Place[]>();
  for (const { stage, r, other_stage: otherStage, other_r: otherRow } of toRows(result)) {
    const key = `${Number(stage)}|${Number(r)}`;
    const own = found.get(key) ?? [];
    own.push({ stage: Number(otherStage), row: Number(otherRow) });
    found.set(key, own);
  }
  return found;
}

/** Column of the typed rows for the category that was said of the row's person, where any was. */
export const DECIDED_CATEGORY = 'decided_category';

/**
 * Writes what was decided into the typed rows of the batches that it is about, so that reading it costs no join.
 * Gives the stages that have the column now; of all others nothing holds.
 */
export async function writeDecided(
  engine: Engine,
  decided: readonly DecidedCategory[],
): Promise<ReadonlySet<number>> {
  const stages = new Set(decided.map(({ stage }) => stage));
  for (const stage of stages) {
    const table = quoteName(codedTable(stage));
    await engine.query(
      `ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${DECIDED_CATEGORY} ${enumType(RETIRE_CATEGORIES)}`,
    );
    const set = `UPDATE ${table} SET ${DECIDED_CATEGORY} =`;
    await engine.query(`${set} NULL WHERE ${DECIDED_CATEGORY} IS NOT NULL`);
    for (const category of RETIRE_CATEGORIES) {
      const own = decided.filter((each) => each.stage === stage && each.category === category);
      if (own.length === 0) continue;
      const rows = own.map(({ row }) => row).join(', ');
      await engine.query(`${set} ${quoteText(category)} WHERE r IN (${rows})`);
    }
  }
  return stages;
}

/** The column as an expression over the typed rows of a batch. */
export function printDecided(stage: number, written: ReadonlySet<number>): string {
  return written.has(stage)
    ? DECIDED_CATEGORY
    : `CAST(NULL AS ${enumType(RETIRE_CATEGORIES)}) AS ${DECIDED_CATEGORY}`;
}
