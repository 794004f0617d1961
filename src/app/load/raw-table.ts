import type { Job } from '#core/progress.ts';
import { type Engine, SqlError } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { RegularText } from '#ingest/sheet.ts';
import type { TextTally } from '#ingest/text/column-tally.ts';
import { type CellCodes, type CellWords, createTextView, NO_WORDS, wordsOfCells } from './cell-codes.ts';
import { insertPieces } from './insert-text.ts';
import type { PackedSheet } from './packed-sheet.ts';
import { awaitTally, glanceAtTally, type PendingTally } from './pending-tally.ts';
import { readCsv } from './read-csv.ts';

/** A sheet in the engine, every cell as text, as it stood in the source. */
export interface RawTable {
  readonly name: string;
  readonly columnCount: number;
  /** SQL for the 1-based source row. */
  readonly row: string;
  /** About how many rows there are, blank ones included. */
  readonly recordCount: number;
  /** True when a letter per cell tells numbers from text (spreadsheets). */
  readonly hasKinds: boolean;
  /** True in workbooks that count days from 1904. */
  readonly is1904?: boolean;
  /** The distinct cells of the engine's table of this name, counted beside the engine; not of one made from it. */
  readonly tally?: { readonly table: string; readonly text: TextTally };
  /** Columns that stand beside their texts as ENUMs; not of a table made from this one. */
  readonly codes?: CellCodes;
}

export const cellColumn = (index: number): string => `c${index}`;

/** SQL for the kind letter of a cell. */
export function kindOf(raw: RawTable, index: number): string {
  return raw.hasKinds ? `substr(k, ${index + 1}, 1)` : `'t'`;
}

const LEAST_PATIENCE_MS = 500;

/** What was counted, once it agrees with the engine on how many records there are. */
async function takeTally(
  name: string,
  rowCount: number,
  pending: PendingTally,
  loadMs: number,
): Promise<Pick<RawTable, 'tally'>> {
  const text = await awaitTally(pending, Math.max(LEAST_PATIENCE_MS, loadMs / 2));
  return text !== null && rowCount === text.records ? { tally: { table: name, text } } : {};
}

/** From so many records on it pays to lay down few words as numbers. */
const MANY_RECORDS = 5_000;

/** The words of columns that are worth it, if they are counted by now or are about to be. */
async function wordsByNow(recordCount: number, tally: PendingTally | undefined): Promise<CellWords> {
  if (!tally || recordCount < MANY_RECORDS) return NO_WORDS;
  const counted = await glanceAtTally(tally);
  return counted ? wordsOfCells(counted) : NO_WORDS;
}

interface LoadedText {
  readonly rowCount: number;
  readonly codes?: CellCodes;
}

/** The text as a table of this name; where there are words, as a view of one that holds them as numbers. */
async function loadText(
  engine: Engine,
  name: string,
  text: RegularText,
  words: CellWords,
  job: Job,
): Promise<LoadedText> {
  const columns = Array.from({ length: text.fields }, (_, i) => cellColumn(i));
  const stored = words.size > 0 ? `${name}_cells` : name;
  try {
    const rowCount = await insertPieces(engine, stored, text, columns, words, job);
    if (words.size === 0) return { rowCount };
    const codes = { table: name, stored, words };
    await createTextView(engine, codes, columns);
    return { rowCount, codes };
  } catch (error) {
    await engine.query(`DROP TABLE IF EXISTS ${quoteName(stored)}`);
    // Should the engine ever meet a cell that was not counted, the text goes in as it is.
    if (words.size > 0 && error instanceof SqlError) return loadText(engine, name, text, NO_WORDS, job);
    throw error;
  }
}

async function loadRegular(
  engine: Engine,
  name: string,
  { text, tally }: Extract<PackedSheet['body'], { kind: 'regular' }>,
  recordCount: number,
  job: Job,
): Promise<RawTable> {
  const words = await wordsByNow(recordCount, tally);
  const started = performance.now();
  let loaded: LoadedText;
  try {
    loaded = await loadText(engine, name, text, words, job);
  } catch (error) {
    tally?.cancel();
    throw error;
  }
  const { rowCount, codes } = loaded;
  const row = `(rowid + ${text.firstRecord})`;
  const counted = tally ? await takeTally(name, rowCount, tally, performance.now() - started) : {};
  return {
    name,
    columnCount: text.fields,
    row,
    recordCount,
    hasKinds: false,
    ...(codes && { codes }),
    ...counted,
  };
}

/** Lets go of a raw table. */
export async function dropRawTable(engine: Engine, { name, codes }: RawTable): Promise<void> {
  if (codes) await engine.query(`DROP VIEW IF EXISTS ${quoteName(codes.table)}`);
  await engine.query(`DROP TABLE IF EXISTS ${quoteName(codes?.stored ?? name)}`);
}

async function loadCanonical(
  engine: Engine,
  name: string,
  columnCount: number,
  { csv, longestLine }: Extract<PackedSheet['body'], { kind: 'canonical' }>,
  job: Job,
): Promise<void> {
  const file = `${name}.csv`;
  const names = Array.from({ length: columnCount }, (_, i) => cellColumn(i));
  await engine.register(file, csv);
  try {
    const source = readCsv(file, ['r', 'k', ...names], ',', 0, longestLine);
    const columns = ['CAST(r AS INTEGER) AS r', 'k', ...names].join(', ');
    await engine.query(`CREATE OR REPLACE TABLE ${quoteName(name)} AS SELECT ${columns} FROM ${source}`, job);
  } finally {
    await engine.unregister(file);
  }
}

/** Puts a sheet into the engine: a proven regular text as it is, anything else in the canonical form. */
export async function loadRawTable(
  engine: Engine,
  name: string,
  sheet: PackedSheet,
  job: Job,
): Promise<RawTable> {
  const { body, recordCount } = sheet;
  if (body.kind === 'regular') return loadRegular(engine, name, body, recordCount, job);
  const columnCount = Math.max(1, sheet.columnCount);
  await loadCanonical(engine, name, columnCount, body, job);
  const { is1904 = false } = sheet;
  return { name, columnCount, row: 'r', recordCount, hasKinds: body.hasKinds, is1904 };
}
