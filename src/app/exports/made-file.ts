import type { Job } from '#core/progress.ts';
import { WorkbookLimitError } from '#report/workbook/limits.ts';
import type { Workbook } from '#report/workbook/workbook.ts';
import { writeWorkbook, writeWorkbookInSlices } from '#report/workbook/write-workbook.ts';
import type { MadeFile } from '../api.ts';

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const ZIP_TYPE = 'application/zip';
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const SLIDES_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
export const JSON_TYPE = 'application/json';

/** Characters that file systems refuse. */
export function toFileName(text: string): string {
  return Array.from(text, (sign) => (sign < ' ' || '\\/:*?"<>|'.includes(sign) ? '_' : sign)).join('');
}

export function toWorkbookFile(name: string, workbook: Workbook): MadeFile {
  return { name: `${toFileName(name)}.xlsx`, type: WORKBOOK_TYPE, bytes: writeWorkbook(workbook) };
}

/** Of a workbook that may be large. */
export async function toLargeWorkbookFile(name: string, workbook: Workbook, job: Job): Promise<MadeFile> {
  const bytes = await writeWorkbookInSlices(workbook, job);
  return { name: `${toFileName(name)}.xlsx`, type: WORKBOOK_TYPE, bytes };
}

export { WorkbookLimitError };
