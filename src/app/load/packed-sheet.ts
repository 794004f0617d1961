import { type Job } from '#core/progress.ts';
import { toCanonicalCsv } from '#ingest/canonical.ts';
import { fillMerged } from '#ingest/detect-table.ts';
import { type FileReading, readFile } from '#ingest/read-file.ts';
import type { RawSheet, RegularText, SourceFile } from '#ingest/sheet.ts';

/** A sheet ready for the engine: its head to look at, its body as one blob. */
export interface PackedSheet extends Omit<RawSheet, 'body'> {
  readonly body:
    | { readonly kind: 'regular'; readonly text: RegularText }
    | { readonly kind: 'canonical'; readonly csv: Blob; readonly hasKinds: boolean };
}

export interface PackedFile {
  readonly sheets: readonly PackedSheet[];
  readonly refusals: FileReading['refusals'];
}

async function packSheet(sheet: RawSheet, job: Job): Promise<PackedSheet> {
  const { body, ...rest } = sheet;
  if (body.kind === 'regular') return { ...rest, body };
  const rows = sheet.merges.length > 0 ? fillMerged(body.rows, sheet.merges, 1) : body.rows;
  const csv = await toCanonicalCsv(rows, Math.max(1, sheet.columnCount), job);
  return { ...rest, body: { kind: 'canonical', csv, hasKinds: rows.some((row) => row.kinds !== undefined) } };
}

/** Reads a file and packs its sheets; in the browser this runs in a worker that can be ended. */
export async function readPacked(source: SourceFile, job: Job): Promise<PackedFile> {
  const reading = await readFile(source, job);
  const sheets: PackedSheet[] = [];
  for (const sheet of reading.sheets) sheets.push(await packSheet(sheet, job));
  return { sheets, refusals: reading.refusals };
}
