import { findKind } from '#datasets/index.ts';
import { countKnownHeadings, recognise } from '#datasets/recognise.ts';
import { classifyRow } from '#ingest/classify-row.ts';
import { cutToTable, detectTable, detectTables, findFullMarks, isInTable } from '#ingest/detect-table.ts';
import type { TableLocation } from '#ingest/detect.ts';
import type { FileReading } from '#ingest/read-file.ts';
import type { RawSheet } from '#ingest/sheet.ts';

/** Of more columns only their number is told. */
const MOST_COLUMNS = 60;

/** What a file became, short enough to be checked by eye. */
export function summarise({ sheets, refusals }: FileReading) {
  return {
    ...(sheets.length > 0 ? { sheets: sheets.map(summariseSheet) } : {}),
    ...(refusals.length > 0 ? { refusals: refusals.map(({ sheet, code }) => ({ sheet, code })) } : {}),
  };
}

function summariseSheet(sheet: RawSheet) {
  const table = detectTable(sheet, countKnownHeadings);
  const { kind, columns } = recognise(table.columns);
  const required = kind === null ? 'name' : (findKind(kind)?.required[0] ?? 'name');
  const nameColumn = columns.find(({ field }) => field === required)?.index ?? null;
  const rows = sheet.body.kind === 'rows' ? sheet.body.rows : sheet.head;
  const data = rows.filter((row) => isInTable(row, table)).map((row) => cutToTable(row, table));
  const headings: string[] = [];
  for (const { index, heading } of table.columns) headings[index] = heading;
  const hidden = data.filter((row) => row.hidden).map(({ number }) => number);
  const tables = detectTables(sheet, countKnownHeadings);
  const marks = findFullMarks(sheet, table);
  const asides = data.flatMap((row): [number, string][] => {
    const context = {
      nameColumn,
      headings,
      columnCount: sheet.columnCount,
      isFirstDataRows: row.number < table.firstDataRow + 3,
    };
    const found = classifyRow(row, context);
    return found ? [[row.number, found.code]] : [];
  });
  return {
    sheet: sheet.name,
    ...(sheet.hidden ? { hidden: true } : {}),
    encoding: sheet.encoding,
    records: sheet.recordCount,
    headerRows: table.headerRows,
    asOf: table.asOf,
    kind,
    columns:
      columns.length > MOST_COLUMNS
        ? columns.length
        : Object.fromEntries(columns.map(({ heading, field, index }) => [heading || `#${index}`, field])),
    rows: data.length,
    ...(hidden.length > 0 ? { hiddenRows: hidden } : {}),
    ...(marks.size > 0 ? { fullMarks: Object.fromEntries(marks) } : {}),
    ...(tables.length > 1 ? { tables: tables.map(summariseTable) } : {}),
    ...(asides.length > 0 ? { asides: Object.fromEntries(asides) } : {}),
  };
}

function summariseTable({ headerRows, firstDataRow, lastDataRow, firstColumn, lastColumn }: TableLocation) {
  return { headerRows, rows: [firstDataRow, lastDataRow], columns: [firstColumn, lastColumn] };
}
