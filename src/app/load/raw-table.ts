import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import type { RegularText } from '#ingest/sheet.ts';
import type { TextTally } from '#ingest/text/column-tally.ts';
import type { PackedSheet } from './packed-sheet.ts';
import { awaitTally, type PendingTally } from './pending-tally.ts';

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
}

export const cellColumn = (index: number): string => `c${index}`;

/** SQL for the kind letter of a cell. */
export function kindOf(raw: RawTable, index: number): string {
  return raw.hasKinds ? `substr(k, ${index + 1}, 1)` : `'t'`;
}

function columnTypes(names: readonly string[]): string {
  return `{${names.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(', ')}}`;
}

/** DuckDB sets aside buffers of many times this; its default is right for all but monstrous cells. */
const USUAL_LINE = 2_000_000;

function readCsv(
  file: string,
  names: readonly string[],
  delimiter: string,
  skip: number,
  longestLine: number,
): string {
  const options = [
    quoteText(file),
    'auto_detect=false',
    'header=false',
    `delim=${quoteText(delimiter)}`,
    `quote='"'`,
    `escape='"'`,
    `skip=${skip}`,
    `nullstr=''`,
    ...(longestLine > USUAL_LINE ? [`max_line_size=${longestLine}`] : []),
    `columns=${columnTypes(names)}`,
  ];
  return `read_csv(${options.join(', ')})`;
}

const MEGABYTE = 1024 * 1024;

/**
 * One statement cannot be stopped once it runs: a large text goes in piece by piece, and is counted. Gives
 * the rows that went in.
 */
async function insertPieces(
  engine: Engine,
  name: string,
  text: RegularText,
  columns: readonly string[],
  job: Job,
): Promise<number> {
  let rowCount = 0;
  const bounds = [0, ...text.cuts, text.blob.size];
  for (let i = 0; i + 1 < bounds.length; i++) {
    throwIfCancelled(job.signal);
    const [from = 0, to = 0] = [bounds[i], bounds[i + 1]];
    const total = text.blob.size / MEGABYTE;
    job.progress?.({ stage: '载入数据库', done: from / MEGABYTE, total, unit: 'MB' });
    const file = `${name}_${i}.csv`;
    await engine.register(file, text.blob.slice(from, to));
    try {
      const skip = i === 0 ? text.skipLines : 0;
      const rows = `SELECT * FROM ${readCsv(file, columns, text.delimiter, skip, USUAL_LINE)}`;
      const into =
        i === 0 ? `CREATE OR REPLACE TABLE ${quoteName(name)} AS` : `INSERT INTO ${quoteName(name)}`;
      const inserted = await engine.query(`${into} ${rows}`, job);
      rowCount += Number(inserted.columns[0]?.[0]);
    } finally {
      await engine.unregister(file);
    }
  }
  return rowCount;
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

async function loadRegular(
  engine: Engine,
  name: string,
  { text, tally }: Extract<PackedSheet['body'], { kind: 'regular' }>,
  recordCount: number,
  job: Job,
): Promise<RawTable> {
  const columns = Array.from({ length: text.fields }, (_, i) => cellColumn(i));
  const started = performance.now();
  let rowCount: number;
  try {
    rowCount = await insertPieces(engine, name, text, columns, job);
  } catch (error) {
    tally?.cancel();
    await engine.query(`DROP TABLE IF EXISTS ${quoteName(name)}`);
    throw error;
  }
  const row = `(rowid + ${text.firstRecord})`;
  const counted = tally ? await takeTally(name, rowCount, tally, performance.now() - started) : {};
  return { name, columnCount: text.fields, row, recordCount, hasKinds: false, ...counted };
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
