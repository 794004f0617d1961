import { type Job } from '#core/progress.ts';
import { toCanonicalCsv } from '#ingest/canonical.ts';
import { countKnownHeadings } from '#datasets/recognise.ts';
import type { TableLocation } from '#ingest/detect.ts';
import { detectTables, fillMerged } from '#ingest/detect-table.ts';
import { type FileReading, READ_LIMITS, readFile } from '#ingest/read-file.ts';
import type { ReadChoices } from '#ingest/reading.ts';
import type { RawRow, RawSheet, SheetBody, SourceFile } from '#ingest/sheet.ts';

/** A sheet ready for the engine: its head to look at, its body as one blob. */
export interface PackedSheet extends Omit<RawSheet, 'body'> {
  /** Every table of the sheet, from the top left, with the rows round its heading. */
  readonly tables: readonly PackedTable[];
  /** The rows below the head as far down as a person may move a heading; absent where there are none. */
  readonly deeper?: readonly RawRow[];
  readonly body:
    | Extract<SheetBody, { kind: 'regular' }>
    | {
        readonly kind: 'canonical';
        readonly csv: Blob;
        readonly hasKinds: boolean;
        /** No line of `csv` is longer, in bytes. */
        readonly longestLine: number;
      };
}

export interface PackedTable {
  readonly location: TableLocation;
  readonly head: readonly RawRow[];
}

export interface PackedFile {
  readonly sheets: readonly PackedSheet[];
  readonly refusals: FileReading['refusals'];
}

/** At most three bytes a UTF-16 unit, every one of them a quote to be doubled, and the separators. */
export function longestLine(rows: readonly RawRow[]): number {
  let longest = 0;
  for (const { cells } of rows) {
    let units = 0;
    for (const cell of cells) units += cell.length;
    longest = Math.max(longest, units * 3 + cells.length * 4 + 64);
  }
  return longest;
}

/** Row numbers up to here can be a heading by hand. */
const DEEPEST_ROWS = 2_000;
const ROWS_ABOVE = 10;
const ROWS_BELOW = 60;

/** A table far down the sheet brings the rows along that its preview shows. */
function packTable({ head, body }: RawSheet, location: TableLocation): PackedTable {
  const heading = location.headerRows[0] ?? 1;
  if (body.kind !== 'rows' || heading <= (head[head.length - 1]?.number ?? 0)) return { location, head };
  const place = body.rows.findIndex(({ number }) => number >= heading);
  return { location, head: body.rows.slice(Math.max(0, place - ROWS_ABOVE), place + ROWS_BELOW) };
}

async function packSheet(sheet: RawSheet, job: Job): Promise<PackedSheet> {
  const { body, ...rest } = sheet;
  const tables = detectTables(sheet, countKnownHeadings).map((location) => packTable(sheet, location));
  if (body.kind === 'regular') return { ...rest, tables, body };
  const rows = sheet.merges.length > 0 ? fillMerged(body.rows, sheet.merges, 1) : body.rows;
  const csv = await toCanonicalCsv(rows, Math.max(1, sheet.columnCount), job);
  const hasKinds = rows.some((row) => row.kinds !== undefined);
  const deeper = body.rows.slice(rest.head.length, DEEPEST_ROWS);
  return {
    ...{ ...rest, tables, ...(deeper.length > 0 ? { deeper } : {}) },
    body: { kind: 'canonical', csv, hasKinds, longestLine: longestLine(rows) },
  };
}

/** Reads a file and packs its sheets; in the browser this runs in a worker that can be ended. */
export async function readPacked(
  source: SourceFile,
  job: Job,
  choices: ReadChoices = {},
): Promise<PackedFile> {
  const reading = await readFile(source, job, READ_LIMITS, choices);
  const sheets: PackedSheet[] = [];
  for (const sheet of reading.sheets) sheets.push(await packSheet(sheet, job));
  return { sheets, refusals: reading.refusals };
}
