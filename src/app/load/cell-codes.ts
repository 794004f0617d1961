import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { ColumnTally, TextTally } from '#ingest/text/column-tally.ts';
import { enumType } from './enum-type.ts';

/** The columns of a table in the engine that lie there as ENUMs, each with its words, by index. */
export type CellWords = ReadonlyMap<number, readonly string[]>;

/** Beside the texts of `table`, which is a view then, stand the ENUMs that lie in `stored`. */
export interface CellCodes {
  readonly table: string;
  readonly stored: string;
  readonly words: CellWords;
}

export const NO_WORDS: CellWords = new Map();

/** The column of a raw table that holds a cell as an ENUM, where it has one. */
export const codeColumn = (index: number): string => `e${index}`;

/** Few words are stored as numbers: more of them, or words that hardly come again, cost more than they save. */
const MOST_WORDS = 4_000;
const LEAST_TIMES = 20;

function isFew({ cells, ids, names }: ColumnTally, records: number): boolean {
  const isAll = cells.length > 0 && ids === 0 && names === 0;
  return (
    isAll &&
    cells.length <= MOST_WORDS &&
    cells.length * LEAST_TIMES <= records &&
    // Such a word cannot be written down as one of a type.
    cells.every((cell) => !cell.includes('\0'))
  );
}

/** The columns whose distinct cells are all counted, and few: with the words in the order they are met. */
export function wordsOfCells({ columns, records }: TextTally): CellWords {
  return new Map(
    columns.flatMap((column, index) =>
      column && isFew(column, records) ? [[index, column.cells] as const] : [],
    ),
  );
}

export const cellType = (words: readonly string[] | undefined): string =>
  words ? enumType(words) : 'VARCHAR';

/** Shows a table of ENUMs as one of texts, row numbers included, with the ENUMs beside them. */
export async function createTextView(
  engine: Engine,
  { table, stored, words }: CellCodes,
  columns: readonly string[],
): Promise<void> {
  const list = columns.flatMap((column, index) =>
    words.has(index)
      ? [`CAST(${column} AS VARCHAR) AS ${column}`, `${column} AS ${codeColumn(index)}`]
      : [column],
  );
  await engine.query(
    `CREATE OR REPLACE VIEW ${quoteName(table)} AS SELECT ${['rowid', ...list].join(', ')} FROM ${quoteName(stored)}`,
  );
}
