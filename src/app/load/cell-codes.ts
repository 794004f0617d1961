import type { Job } from '#core/progress.ts';
import type { Engine, NewColumn } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { type CellColumns, isWordCells } from '#ingest/text/cell-columns.ts';

/** The columns of a table in the engine that lie there as numbers, each with its words, by index. */
export type CellWords = ReadonlyMap<number, readonly string[]>;

/** Beside the texts of `table`, which is a view then, stand the places of their words. */
export interface CellCodes {
  readonly table: string;
  readonly words: CellWords;
}

/** The column of a raw table with the place of a cell among the words, from 1 on, 0 where it is empty; where it has them. */
export const codeColumn = (index: number): string => `e${index}`;

const storedName = (table: string): string => `${table}_cells`;
const wordsName = (table: string): string => `${table}_words`;

/** The words of a column whose places among them lie in the table itself. */
export const wordsAt = (
  { name, codes }: { readonly name: string; readonly codes?: CellCodes },
  index: number,
): readonly string[] | undefined => (codes?.table === name ? codes.words.get(index) : undefined);

function wordsOfCells({ columns }: CellColumns): CellWords {
  return new Map(
    columns.flatMap((column, index) => (isWordCells(column) ? [[index, column.words] as const] : [])),
  );
}

export const printList = (texts: readonly (string | null)[]): string =>
  `[${texts.map((text) => (text === null ? 'NULL' : quoteText(text))).join(', ')}]`;

/** The words of each column as a list, in the one row of a table: so no statement has to hold them. */
async function createWords(engine: Engine, table: string, words: CellWords): Promise<void> {
  const lists = [...words].map(([index, own]) => `${printList(own)} AS w${index}`);
  const name = quoteName(wordsName(table));
  await engine.query(
    `CREATE OR REPLACE TABLE ${name} AS SELECT ${lists.length > 0 ? lists.join(', ') : '1'}`,
  );
}

/** Shows the stored cells as texts, row numbers included, with the places of their words beside them. */
function createTextView(engine: Engine, table: string, { columns }: CellColumns): Promise<unknown> {
  const list = columns.flatMap((column, index) => {
    const own = `t.c${index}`;
    if (isWordCells(column)) return [`w.w${index}[${own}] AS c${index}`, `${own} AS ${codeColumn(index)}`];
    return [column.hasBlanks ? `nullif(${own}, '') AS c${index}` : own];
  });
  return engine.query(
    `CREATE OR REPLACE VIEW ${quoteName(table)} AS SELECT ${['t.rowid AS rowid', ...list].join(', ')} FROM ${quoteName(storedName(table))} t, ${quoteName(wordsName(table))} w`,
  );
}

/** Puts cells in as a table of this name. */
export async function loadCells(
  engine: Engine,
  table: string,
  cells: CellColumns,
  job: Job,
): Promise<CellCodes> {
  const words = wordsOfCells(cells);
  const columns = cells.columns.map((column, index): NewColumn => {
    const values = isWordCells(column) ? column.codes : column;
    return { name: `c${index}`, values };
  });
  try {
    await engine.insert(storedName(table), columns, cells.records, job);
    await createWords(engine, table, words);
    await createTextView(engine, table, cells);
  } catch (error) {
    await dropCells(engine, table);
    throw error;
  }
  return { table, words };
}

export async function dropCells(engine: Engine, table: string): Promise<void> {
  await engine.query(`DROP VIEW IF EXISTS ${quoteName(table)}`);
  for (const name of [storedName(table), wordsName(table)]) {
    await engine.query(`DROP TABLE IF EXISTS ${quoteName(name)}`);
  }
}
