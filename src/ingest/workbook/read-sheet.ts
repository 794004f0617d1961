import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import type { MergedRange, RawRow, RawSheet } from '../sheet.ts';
import { HEAD_ROWS } from '../sheet.ts';
import type { WorkbookCell } from './cell-text.ts';
import { toCellText } from './cell-text.ts';

/** The part of a SheetJS worksheet that is used, as `dense: true` gives it. */
export interface DenseSheet {
  readonly '!data'?: readonly (readonly (WorkbookCell | undefined)[] | undefined)[];
  readonly '!merges'?: readonly {
    readonly s: { readonly r: number; readonly c: number };
    readonly e: { readonly r: number; readonly c: number };
  }[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!type'?: string;
}

interface SheetContext {
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly isDate: (format: string) => boolean;
  readonly job: Job;
  /** Characters left of what a workbook may hold; below zero reading stops. */
  readonly budget: { characters: number };
}

/** A worksheet trimmed to its real cells; null when it has none. */
export function readSheet(sheet: DenseSheet, context: SheetContext): RawSheet | null {
  const data = sheet['!data'] ?? [];
  const rows: RawRow[] = [];
  let columnCount = 0;
  // A sheet may claim a million rows: `forEach` visits only those that exist.
  data.forEach((line, index) => {
    if (!line || context.budget.characters < 0) return;
    if (rows.length % 4096 === 4095) throwIfCancelled(context.job.signal);
    const row = readRow(line, context);
    if (!row) return;
    if (row.cells.length > columnCount) columnCount = row.cells.length;
    const isHidden = sheet['!rows']?.[index]?.hidden === true;
    rows.push({ number: index + 1, ...row, ...(isHidden ? { hidden: true } : {}) });
  });
  const last = rows[rows.length - 1];
  if (!last) return null;
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, i) =>
    column?.hidden && i < columnCount ? [i] : [],
  );
  return {
    name: context.name,
    hidden: context.hidden,
    encoding: null,
    head: rows.slice(0, HEAD_ROWS),
    recordCount: last.number,
    columnCount,
    merges: readMerges(sheet, last.number, columnCount),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(context.date1904 ? { is1904: true } : {}),
    body: { kind: 'rows', rows },
  };
}

function readRow(
  line: readonly (WorkbookCell | undefined)[],
  { isDate, date1904, budget }: SheetContext,
): { cells: string[]; kinds: string } | null {
  const cells: string[] = [];
  let kinds = '';
  let length = 0;
  let isBlank = true;
  for (let column = 0; column < line.length; column++) {
    const { text, kind } = toCellText(line[column], isDate, date1904);
    cells.push(text);
    budget.characters -= text.length;
    kinds += kind;
    if (kind === '-') continue;
    length = column + 1;
    if (isBlank && text.trim() !== '') isBlank = false;
  }
  return isBlank ? null : { cells: cells.slice(0, length), kinds: kinds.slice(0, length) };
}

/** Merges cut to the real cells, in reading order. */
function readMerges(sheet: DenseSheet, lastRow: number, columnCount: number): MergedRange[] {
  return (sheet['!merges'] ?? [])
    .filter(({ s }) => s.r < lastRow && s.c < columnCount)
    .map(({ s, e }) => ({
      firstRow: s.r + 1,
      lastRow: Math.min(e.r + 1, lastRow),
      firstColumn: s.c,
      lastColumn: Math.min(e.c, columnCount - 1),
    }))
    .sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}
