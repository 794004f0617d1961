import { countKnownHeadings } from '#datasets/recognise.ts';
import { classifyRow } from '#ingest/classify-row.ts';
import { detectTable, isInTable } from '#ingest/detect-table.ts';
import type { TableLocation } from '#ingest/detect.ts';
import type { RawRow, RawSheet } from '#ingest/sheet.ts';

/** A sheet as the import page would load it: one row of joined headings, and below it the rows not set aside. */
export interface ShownTable {
  readonly headerRows: readonly number[];
  /** Empty when no heading was recognised. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function toShownTable(sheet: RawSheet): ShownTable {
  const table = detectTable(sheet, countKnownHeadings);
  const all = sheet.body.kind === 'rows' ? sheet.body.rows : sheet.head;
  const isFound = table.headerRows.length > 0;
  const to = isFound ? table.lastColumn + 1 : sheet.columnCount;
  const context = {
    nameColumn: null,
    headings: table.columns.map(({ heading }) => heading),
    columnCount: sheet.columnCount,
    isFirstDataRows: false,
  };
  const isLoaded = (row: RawRow) => isInTable(row, table) && (!isFound || classifyRow(row, context) === null);
  const rows = all.filter(isLoaded).map(({ cells }) => cells.slice(table.firstColumn, to));
  const headings = isFound ? shownHeadings(sheet, table) : [];
  return { headerRows: table.headerRows, headings, rows };
}

/** A heading of one row is shown as it stands in the file, one of several rows joined. */
function shownHeadings(sheet: RawSheet, table: TableLocation): readonly string[] {
  const [only, ...others] = table.headerRows;
  const row = others.length === 0 ? sheet.head.find(({ number }) => number === only) : undefined;
  return table.columns.map(({ heading, index }) => row?.cells[index] ?? heading);
}

/** Heading and rows as one list of records. */
export function toRecords({ headings, rows }: ShownTable): readonly (readonly string[])[] {
  return headings.length > 0 ? [headings, ...rows] : rows;
}
