import type { SourceFile } from './sheet.ts';

/** What was pasted from a spreadsheet (cells between tabs, quoted where they hold line breaks), as a file. */
export function toPastedFile(text: string): SourceFile {
  return { path: '粘贴的表格.txt', blob: new Blob([text], { type: 'text/plain' }) };
}
