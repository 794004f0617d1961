import type { DetectTable, SourceColumn, TableLocation } from './detect.ts';
import { findAsOf } from './find-as-of.ts';
import { findHeading } from './heading/find-heading.ts';
import { joinHeadings } from './heading/join-headings.ts';
import { isSilentHeading } from './heading/row-shape.ts';
import type { RawRow, RawSheet } from './sheet.ts';

export { fillMerged } from './fill-merged.ts';
export { findAsOfInName } from './find-as-of.ts';

const SAMPLES = 50;

/** Finds the heading of the table on a sheet; `headerRows` is a person's choice and is not questioned. */
export const detectTable: DetectTable = (sheet, score, headerRows) => {
  if (headerRows) {
    const rows = sheet.head.filter((row) => headerRows.includes(row.number));
    return locate(sheet, rows, rows.length > 0 ? 1 : 0);
  }
  const found = findHeading(sheet, score);
  if (!found) return locate(sheet, [], 0);
  const next = sheet.head[sheet.head.findIndex(({ number }) => number === lastNumber(found.rows)) + 1];
  const rows = next && isSilentHeading(next) ? [...found.rows, next] : found.rows;
  return locate(sheet, rows, found.confidence);
};

function locate(sheet: RawSheet, rows: readonly RawRow[], confidence: number): TableLocation {
  const named = rows.filter((row, i) => i === 0 || !isSilentHeading(row));
  const headings = joinHeadings(named, sheet.merges, sheet.columnCount);
  const first = rows[0]?.number ?? 1;
  const firstDataRow = rows.length > 0 ? lastNumber(rows) + 1 : (sheet.head[0]?.number ?? 1);
  const data = sheet.head.filter((row) => row.number >= firstDataRow);
  const above = sheet.head
    .filter((row) => row.number < first)
    .flatMap((row) => row.cells.filter((cell) => cell.trim() !== ''));
  return {
    headerRows: rows.map((row) => row.number),
    firstDataRow,
    columns: headings.map((heading, index) => toColumn(heading, index, data)),
    confidence,
    asOf: findAsOf(above),
  };
}

function lastNumber(rows: readonly RawRow[]): number {
  return rows[rows.length - 1]?.number ?? 0;
}

function toColumn(heading: string, index: number, data: readonly RawRow[]): SourceColumn {
  const samples: string[] = [];
  for (const row of data) {
    const cell = row.cells[index]?.trim();
    if (!cell) continue;
    samples.push(cell);
    if (samples.length === SAMPLES) break;
  }
  return { index, heading, samples };
}
