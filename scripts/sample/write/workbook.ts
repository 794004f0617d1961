import * as xlsx from '@e965/xlsx';
import type { Cell, SheetDraft } from './cell.ts';

/** Fixed, so that the same rows give the same bytes. */
const CREATED = new Date(Date.UTC(2026, 9, 31));

export function toWorkbook(sheets: readonly SheetDraft[], bookType: 'xlsx' | 'biff8'): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const sheet of sheets) xlsx.utils.book_append_sheet(book, toSheet(sheet), sheet.name);
  book.Props = { CreatedDate: CREATED, ModifiedDate: CREATED, Application: 'sample' };
  const bytes: unknown = xlsx.write(book, { type: 'buffer', bookType, compression: true });
  if (!(bytes instanceof Uint8Array)) throw new Error('the spreadsheet writer gave no bytes');
  return new Uint8Array(bytes);
}

function toSheet(draft: SheetDraft): xlsx.WorkSheet {
  const sheet = xlsx.utils.aoa_to_sheet(draft.rows.map((row) => row.map(toCellObject)));
  sheet['!merges'] = (draft.merges ?? []).map((merge) => ({
    s: { r: merge.top, c: merge.left },
    e: { r: merge.bottom, c: merge.right },
  }));
  return sheet;
}

function toCellObject(cell: Cell): xlsx.CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { t: 's', v: cell };
  if (typeof cell === 'number') return { t: 'n', v: cell };
  return { t: 'n', v: cell.serial, z: cell.format };
}
