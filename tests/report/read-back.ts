import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { readFile } from '#ingest/read-file.ts';
import type { RawSheet } from '#ingest/sheet.ts';
import type { ReturnedSheet } from '#report/sheets/returned-sheet.ts';
import type { Row, Sheet, Workbook } from '#report/workbook/workbook.ts';
import { writeWorkbook } from '#report/workbook/write-workbook.ts';
import { unclosed } from './well-formed.ts';

export function sheetOf(rows: readonly Row[], more: Partial<Sheet> = {}): Sheet {
  return { name: '表一', columns: [{ width: 10 }, { width: 10 }, { width: 10 }], rows, ...more };
}

export function bookOf(...sheets: readonly Sheet[]): Workbook {
  return { title: '测试', sheets };
}

/** The XML parts of the file, each checked to be well-formed in its nesting. */
export function partsOf(workbook: Workbook): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(writeWorkbook(workbook))).map(
    ([path, bytes]) => [path, new TextDecoder('utf-8', { fatal: true }).decode(bytes)] as const,
  );
  for (const [path, xml] of parts) expect(unclosed(xml), path).toEqual([]);
  return Object.fromEntries(parts);
}

/** What the product itself reads of the written file. */
export async function readBack(workbook: Workbook): Promise<readonly RawSheet[]> {
  const blob = new Blob([writeWorkbook(workbook)]);
  const { sheets } = await readFile({ path: '测试.xlsx', blob }, {});
  return sheets;
}

export async function returnedSheets(workbook: Workbook): Promise<ReturnedSheet[]> {
  return (await readBack(workbook)).map(({ name, body }) => {
    if (body.kind !== 'rows') throw new Error('a workbook has rows');
    return { name: name ?? '', rows: body.rows };
  });
}

export async function cellsOf(workbook: Workbook): Promise<(readonly (readonly string[])[])[]> {
  return (await returnedSheets(workbook)).map(({ rows }) => rows.map(({ cells }) => cells));
}
