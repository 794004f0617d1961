import { readFileSync } from 'node:fs';
import type { FileReading, ReadLimits } from '#ingest/read-file.ts';
import { READ_LIMITS, readFile } from '#ingest/read-file.ts';
import type { RawRow, RawSheet } from '#ingest/sheet.ts';

export function fixture(name: string): Blob {
  return new Blob([readFileSync(new URL(`../fixtures/tables/${name}`, import.meta.url))]);
}

export function read(
  content: string | Uint8Array<ArrayBuffer> | Blob,
  path = 'a.csv',
  limits: Partial<ReadLimits> = {},
): Promise<FileReading> {
  const blob = content instanceof Blob ? content : new Blob([content]);
  return readFile({ path, blob }, {}, { ...READ_LIMITS, ...limits });
}

export async function readSheet(
  content: string | Uint8Array<ArrayBuffer> | Blob,
  path = 'a.csv',
  limits: Partial<ReadLimits> = {},
): Promise<RawSheet> {
  const { sheets, refusals } = await read(content, path, limits);
  if (!sheets[0]) throw new Error(JSON.stringify(refusals));
  return sheets[0];
}

export function rowsOf(sheet: RawSheet): readonly RawRow[] {
  if (sheet.body.kind !== 'rows') throw new Error('the sheet is regular');
  return sheet.body.rows;
}

export function cellsOf(sheet: RawSheet): readonly (readonly string[])[] {
  return rowsOf(sheet).map(({ cells }) => cells);
}
