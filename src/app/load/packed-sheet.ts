import { type Job } from '#core/progress.ts';
import { toCanonicalCsv } from '#ingest/canonical.ts';
import { fillMerged } from '#ingest/detect-table.ts';
import { type FileReading, readFile } from '#ingest/read-file.ts';
import type { RawRow, RawSheet, RegularText, SourceFile } from '#ingest/sheet.ts';

/** A sheet ready for the engine: its head to look at, its body as one blob. */
export interface PackedSheet extends Omit<RawSheet, 'body'> {
  readonly body:
    | { readonly kind: 'regular'; readonly text: RegularText }
    | {
        readonly kind: 'canonical';
        readonly csv: Blob;
        readonly hasKinds: boolean;
        /** No line of `csv` is longer, in bytes. */
        readonly longestLine: number;
      };
}

export interface PackedFile {
  readonly sheets: readonly PackedSheet[];
  readonly refusals: FileReading['refusals'];
}

/** At most three bytes a UTF-16 unit, every one of them a quote to be doubled, and the separators. */
function longestLine(rows: readonly RawRow[]): number {
  let longest = 0;
  for (const { cells } of rows) {
    let units = 0;
    for (const cell of cells) units += cell.length;
    longest = Math.max(longest, units * 3 + cells.length * 4 + 64);
  }
  return longest;
}

async function packSheet(sheet: RawSheet, job: Job): Promise<PackedSheet> {
  const { body, ...rest } = sheet;
  if (body.kind === 'regular') return { ...rest, body };
  const rows = sheet.merges.length > 0 ? fillMerged(body.rows, sheet.merges, 1) : body.rows;
  const csv = await toCanonicalCsv(rows, Math.max(1, sheet.columnCount), job);
  const hasKinds = rows.some((row) => row.kinds !== undefined);
  return { ...rest, body: { kind: 'canonical', csv, hasKinds, longestLine: longestLine(rows) } };
}

/** Reads a file and packs its sheets; in the browser this runs in a worker that can be ended. */
export async function readPacked(source: SourceFile, job: Job): Promise<PackedFile> {
  const reading = await readFile(source, job);
  const sheets: PackedSheet[] = [];
  for (const sheet of reading.sheets) sheets.push(await packSheet(sheet, job));
  return { sheets, refusals: reading.refusals };
}
