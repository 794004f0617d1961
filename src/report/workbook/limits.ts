/** What every spreadsheet program keeps to. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
export const LONGEST_TEXT = 32_767;

/** What was asked for does not fit into a workbook; the message is for the person who asked. */
export class WorkbookLimitError extends Error {
  override readonly name = 'WorkbookLimitError';
}

/** Text that fits into one cell; what is cut says so. */
export function fitCell(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const end = `…（原文共${text.length}字，此处只列前面部分）`;
  return text.slice(0, LONGEST_TEXT - end.length).replace(/[\ud800-\udbff]$/, '') + end;
}
