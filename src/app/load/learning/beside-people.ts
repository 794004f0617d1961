import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';

export const rowsOf = (name: string): string => `rows_of_${name}`;

/**
 * Makes a table of records and the view that puts the columns of people beside them: null where a record is of nobody
 * in service. The table has `at_batch` and `at_r`, the row by which its person counts. Gives the number of its rows.
 */
export async function createBesidePeople(
  engine: Engine,
  name: string,
  rows: string,
  condition = 'TRUE',
): Promise<number> {
  const table = quoteName(rowsOf(name));
  const made = await engine.query(`CREATE OR REPLACE TABLE ${table} AS ${rows}`);
  await createPeopleView(engine, name, name, condition);
  return Number(made.columns[0]?.[0] ?? 0);
}

/** Another view of the same rows. */
export async function createPeopleView(
  engine: Engine,
  view: string,
  name: string,
  condition: string,
): Promise<void> {
  const rows = `SELECT * FROM ${quoteName(rowsOf(name))} WHERE ${condition}`;
  await engine.query(
    `CREATE OR REPLACE VIEW ${quoteName(view)} AS SELECT k.* EXCLUDE (batch, r), l.* EXCLUDE (at_batch, at_r) FROM (${rows}) l LEFT JOIN people k ON k.batch = l.at_batch AND k.r = l.at_r`,
  );
}
