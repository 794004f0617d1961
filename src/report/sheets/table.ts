import type { CellValue, TableRow } from '#core/table.ts';
import type { StyleName } from '../workbook/styles.ts';
import type { Cell, Column, Row, Sheet, Workbook } from '../workbook/workbook.ts';
import { fitWidth, lazily, spreadRow } from './layout.ts';

export interface TableColumn {
  /** Key of the value in a row. */
  readonly name: string;
  /** The heading. */
  readonly label: string;
  /** `percent`: a share from 0 to 1, shown with one decimal. */
  readonly format: 'text' | 'integer' | 'decimal' | 'percent' | 'number';
}

/** A table of results as it leaves: values unrounded, shown as the office writes them. */
export interface ExportTable {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** 口径: population, formula, as-of date, filters, unknowns. */
  readonly notes: readonly string[];
}

const STYLE_OF: Readonly<Record<TableColumn['format'], StyleName>> = {
  text: 'cell',
  integer: 'integer',
  decimal: 'decimal',
  percent: 'percent',
  number: 'number',
};

/** What cannot be computed is neither zero nor blank. */
const NOT_KNOWN = '—';
const HEADING_ROWS = 2;

export function buildTableSheet({ title, columns, rows, notes }: ExportTable): Sheet {
  const shown = columns.map((column): Column => ({
    width: fitWidth([column.label, ...rows.slice(0, 300).map((row) => shownLength(row[column.name]))], 9, 36),
    style: STYLE_OF[column.format],
  }));
  const head = spreadRow(title, 'title', shown, 1);
  const firstNote = HEADING_ROWS + rows.length + 2;
  const below = notes.length === 0 ? [] : ['口径', ...notes.map((note, i) => `${i + 1}. ${note}`)];
  const foot = below.map((line, i) => spreadRow(line, 'note', shown, firstNote + i));
  return {
    name: title,
    columns: shown,
    rows: lazily(function* () {
      yield head.row;
      yield { cells: columns.map(({ label }) => label), style: 'heading', height: 28 };
      for (const row of rows) yield toRow(row, columns);
      if (foot.length > 0) yield { cells: [] };
      for (const line of foot) yield line.row;
    }),
    headingRows: HEADING_ROWS,
    merges: [head, ...foot].flatMap(({ merges }) => merges),
  };
}

export function buildTableWorkbook(title: string, tables: readonly ExportTable[]): Workbook {
  return { title, sheets: tables.map(buildTableSheet) };
}

function toRow(row: TableRow, columns: readonly TableColumn[]): Row {
  return { cells: columns.map(({ name, format }) => toCell(row[name] ?? null, format)) };
}

/** In a column of numbers a mark stands right, like a number; a number in a column of text stays one. */
function toCell(value: CellValue, format: TableColumn['format']): Cell {
  if (format === 'text') return value ?? NOT_KNOWN;
  return typeof value === 'number' ? value : { value: value ?? NOT_KNOWN, style: 'figureText' };
}

function shownLength(value: CellValue | undefined): string {
  if (typeof value === 'number') return String(Math.round(value * 10) / 10);
  return value ?? NOT_KNOWN;
}
