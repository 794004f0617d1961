import { countKnownHeadings, recognise } from '#datasets/recognise.ts';
import { classifyRow } from '#ingest/classify-row.ts';
import { detectTable } from '#ingest/detect-table.ts';
import type { FileReading } from '#ingest/read-file.ts';
import type { RawSheet } from '#ingest/sheet.ts';

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
  const nameColumn = columns.find(({ field }) => field === 'name')?.index ?? null;
  const rows = sheet.body.kind === 'rows' ? sheet.body.rows : sheet.head;
  const data = rows.filter(({ number }) => number >= table.firstDataRow);
  const headings = table.columns.map(({ heading }) => heading);
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
    columns: Object.fromEntries(columns.map(({ heading, field, index }) => [heading || `#${index}`, field])),
    rows: data.length,
    ...(asides.length > 0 ? { asides: Object.fromEntries(asides) } : {}),
  };
}
