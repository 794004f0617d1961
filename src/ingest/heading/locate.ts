import type { SourceColumn, TableLocation } from '../detect.ts';
import { findAsOf } from '../find-as-of.ts';
import type { RawRow, RawSheet } from '../sheet.ts';
import { joinHeadings } from './join-headings.ts';
import { filledCells, isSilentHeading } from './row-shape.ts';

const SAMPLES = 50;
const TITLE_CELLS = 2;
const LINE_CELLS = 4;

export interface Extent {
  /** The heading with the silent rows under it. */
  readonly rows: readonly RawRow[];
  readonly confidence: number;
  /** Rows above this one belong to another table. */
  readonly firstRow: number;
  readonly lastDataRow: number | null;
}

/** Describes the table under a heading. */
export function locate(sheet: RawSheet, { rows, confidence, firstRow, lastDataRow }: Extent): TableLocation {
  const headings = headingsOf(rows, sheet);
  const top = rows[0]?.number ?? 1;
  const firstDataRow = rows.length > 0 ? lastNumber(rows) + 1 : (sheet.head[0]?.number ?? 1);
  const isData = ({ number }: RawRow) => number >= firstDataRow && number <= (lastDataRow ?? Infinity);
  const columns = trimmed(headings, rowsOf(sheet).filter(isData));
  const above = sheet.head.filter(({ number }) => number >= firstRow && number < top).map(filledCells);
  return {
    headerRows: rows.map((row) => row.number),
    firstRow,
    firstDataRow,
    lastDataRow,
    firstColumn: 0,
    lastColumn: Math.max(0, columns.length - 1),
    columns,
    confidence,
    asOf: findAsOf(above.flat(), above.flatMap(titlesOf)),
  };
}

/** A row of many cells is no title, and a bare 1980.01 among some others is a birth, not the table's date. */
function titlesOf(cells: readonly string[]): readonly string[] {
  if (cells.length <= TITLE_CELLS) return cells;
  return cells.length <= LINE_CELLS ? cells.filter((cell) => cell.includes('年')) : [];
}

/** One heading a column, rows that only number the columns or give their units left out. */
export function headingsOf(rows: readonly RawRow[], sheet: RawSheet): readonly string[] {
  const named = rows.filter((row, i) => i === 0 || !isSilentHeading(row));
  return joinHeadings(named, sheet.merges, sheet.columnCount);
}

/** All rows where they are at hand, else the first ones. */
export function rowsOf({ body, head }: RawSheet): readonly RawRow[] {
  return body.kind === 'rows' && body.rows.length > head.length ? body.rows : head;
}

export function lastNumber(rows: readonly RawRow[]): number {
  return rows[rows.length - 1]?.number ?? 0;
}

/** Columns up to the last that has a heading or a value. */
function trimmed(headings: readonly string[], data: readonly RawRow[]): readonly SourceColumn[] {
  const samples = headings.map((): string[] => []);
  let last = -1;
  headings.forEach((heading, i) => {
    if (heading !== '') last = i;
  });
  for (const { cells } of data) {
    for (let i = 0; i < cells.length; i++) {
      const list = samples[i];
      if (!list || list.length >= SAMPLES) continue;
      const cell = cells[i]?.trim();
      if (!cell) continue;
      if (i > last) last = i;
      list.push(cell);
    }
  }
  return headings
    .slice(0, last + 1)
    .map((heading, index) => ({ index, heading, samples: samples[index] ?? [] }));
}
