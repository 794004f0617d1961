import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { RawRow } from '#ingest/sheet.ts';
import type { TalliedText } from '#ingest/text/cell-columns.ts';
import type { TextTally } from '#ingest/text/column-tally.ts';
import { type CellCodes, dropCells, loadCells } from './cell-codes.ts';
import { insertPieces } from './insert-text.ts';
import type { PackedSheet } from './packed-sheet.ts';
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
  /** Columns with the places of their words beside their texts; not of a table made from this one. */
  readonly codes?: CellCodes;
  /** The first rows of the engine's table of this name, as they were read; not of one made from it. */
  readonly top?: { readonly table: string; readonly rows: readonly RawRow[] };
}

type RegularBody = Extract<PackedSheet['body'], { kind: 'regular' }>;

export const cellColumn = (index: number): string => `c${index}`;

/** SQL that holds for rows of these numbers; the engine finds its own row ids at once, but not what is worked out of them. */
export function isAmongRows({ row }: Pick<RawTable, 'row'>, rows: readonly number[], alias = ''): string {
  const before = /^\(rowid \+ (\d+)\)$/.exec(row)?.[1];
  const [column, numbers] =
    before === undefined ? [row, rows] : ['rowid', rows.map((number) => number - Number(before))];
  return `${alias}${column} IN (${numbers.join(', ')})`;
}

/** SQL for the kind letter of a cell. */
export function kindOf(raw: RawTable, index: number): string {
  return raw.hasKinds ? `substr(k, ${index + 1}, 1)` : `'t'`;
}

/** The cells of a text go in as they were kept; undefined where they do not, or went in once before. */
async function takeCells(
  engine: Engine,
  name: string,
  tallied: TalliedText,
  job: Job,
): Promise<Pick<RawTable, 'codes' | 'tally'> | undefined> {
  const { tally: text, cells } = tallied;
  tallied.cells = null;
  if (cells?.records !== text.records || cells.columns.length !== text.columns.length) return undefined;
  try {
    return { codes: await loadCells(engine, name, cells, job), tally: { table: name, text } };
  } catch {
    throwIfCancelled(job.signal);
    return undefined;
  }
}

/** The engine reads the text itself; what was counted is of use if it agrees on how many records there are. */
async function readInEngine(
  engine: Engine,
  name: string,
  { text, tallied }: RegularBody,
  job: Job,
): Promise<Pick<RawTable, 'tally'>> {
  const columns = Array.from({ length: text.fields }, (_, i) => cellColumn(i));
  try {
    const rowCount = await insertPieces(engine, name, text, columns, job);
    const counted = tallied?.tally;
    return rowCount === counted?.records ? { tally: { table: name, text: counted } } : {};
  } catch (error) {
    await engine.query(`DROP TABLE IF EXISTS ${quoteName(name)}`);
    throw error;
  }
}

async function loadRegular(
  engine: Engine,
  name: string,
  body: RegularBody,
  { head, recordCount }: PackedSheet,
  job: Job,
): Promise<RawTable> {
  const { text, tallied } = body;
  throwIfCancelled(job.signal);
  const taken = tallied && (await takeCells(engine, name, tallied, job));
  const loaded = taken ?? (await readInEngine(engine, name, body, job));
  const row = `(rowid + ${text.firstRecord})`;
  const top = { table: name, rows: head.filter(({ number }) => number >= text.firstRecord) };
  return { name, columnCount: text.fields, row, recordCount, hasKinds: false, top, ...loaded };
}

/** Lets go of a raw table. */
export async function dropRawTable(engine: Engine, { name, codes }: RawTable): Promise<void> {
  if (codes) await dropCells(engine, codes.table);
  else await engine.query(`DROP TABLE IF EXISTS ${quoteName(name)}`);
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
  if (body.kind === 'regular') return loadRegular(engine, name, body, sheet, job);
  const columnCount = Math.max(1, sheet.columnCount);
  await loadCanonical(engine, name, columnCount, body, job);
  const { is1904 = false } = sheet;
  return { name, columnCount, row: 'r', recordCount, hasKinds: body.hasKinds, is1904 };
}
