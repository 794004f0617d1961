import type { SheetColumn, SheetFigure, SheetRow, ValueFormat } from '#core/figure.ts';
import { findRow, type StatTable, type TableRow } from '#core/table.ts';
import type { StyleName } from '../workbook/styles.ts';
import type { Cell, CellRange, Column, Row, Workbook } from '../workbook/workbook.ts';
import { fitWidth, spreadRow } from './layout.ts';

/** A statistics sheet as it leaves: what the figure of that form shows, with numbers as numbers. */
export interface Statistics {
  readonly title: string;
  /** 截至2026年10月31日　统计范围：… */
  readonly about: string;
  readonly figure: SheetFigure;
  readonly table: StatTable;
  readonly notes: readonly string[];
}

const STYLE_OF: Readonly<Record<ValueFormat, StyleName>> = {
  count: 'integer',
  share: 'percent',
  years: 'decimal',
  points: 'decimal',
  number: 'number',
};

/** What cannot be computed is neither zero nor blank. */
const NOT_KNOWN = '—';
/** Columns of headings at the left: the upper one and its lines. */
const SIDE = 2;
/** Title, what it is about, two lines of headings. */
const HEADING_ROWS = 4;
/** Height of a line in points: the standard sheet fills a page. */
const LINE = 18;

const heading = (value: string | null): Cell => ({ value, style: 'heading' });

const block = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): CellRange => ({
  ...{ firstRow, lastRow, firstColumn, lastColumn },
});

/** Neighbours with the same heading; one without stands alone. */
function runsOf(labels: readonly string[]): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  labels.forEach((label, at) => {
    const run = runs[runs.length - 1];
    if (run && label !== '' && labels[run.first] === label) run.last = at;
    else runs.push({ first: at, last: at });
  });
  return runs;
}

const isOne = ({ firstRow, lastRow, firstColumn, lastColumn }: CellRange) =>
  firstRow === lastRow && firstColumn === lastColumn;

interface Block {
  readonly rows: readonly Row[];
  readonly merges: readonly CellRange[];
}

/** Two lines of headings: groups across their columns, the corner over both. */
function headings(columns: readonly SheetColumn[], at: number): Block {
  const groups = columns.map(({ group }) => group);
  const upper = groups.map((group, i) => (group !== '' && groups[i - 1] === group ? null : group));
  const shown = columns.map(({ label, group }, i) => (group === '' ? label : (upper[i] ?? null)));
  const across = runsOf(groups).map(({ first, last }) =>
    groups[first] === ''
      ? block(at, at + 1, SIDE + first, SIDE + first)
      : block(at, at, SIDE + first, SIDE + last),
  );
  const lower = columns.map(({ group, label }) => (group === '' ? null : label));
  return {
    rows: [
      { cells: ['项目', null, ...shown].map(heading), height: 22 },
      { cells: [null, null, ...lower].map(heading), height: 22 },
    ],
    merges: [block(at, at + 1, 0, SIDE - 1), ...across.filter((range) => !isOne(range))],
  };
}

function toCell(value: TableRow[string] | undefined, format: ValueFormat): Cell {
  if (typeof value === 'number') return { value, style: STYLE_OF[format] };
  return format === 'count' && value === undefined
    ? { value: 0, style: STYLE_OF[format] }
    : { value: NOT_KNOWN, style: 'figureText' };
}

const sameRow = (a: TableRow, b: TableRow) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** A line; in one with a measure of its own, neighbouring columns of the same people are one cell. */
function lineOf({ figure, table }: Statistics, row: SheetRow, number: number, opens: boolean): Block {
  const merges: CellRange[] = [];
  const cells: Cell[] = [];
  figure.columns.forEach((column, i) => {
    const before = figure.columns[i - 1];
    const isSame =
      row.measure !== undefined && before?.group === column.group && sameRow(before.where, column.where);
    const run = merges[merges.length - 1];
    if (isSame && run?.lastColumn === SIDE + i - 1) {
      merges[merges.length - 1] = { ...run, lastColumn: SIDE + i };
      cells.push({ value: null, style: STYLE_OF[row.format ?? column.format] });
      return;
    }
    const found = findRow(table, { ...figure.where, ...column.where, ...row.where });
    cells.push(toCell(found?.[row.measure ?? column.measure], row.format ?? column.format));
    merges.push(block(number, number, SIDE + i, SIDE + i));
  });
  const side = row.group === '' ? [row.label, null] : [opens ? row.group : null, row.label];
  const named = side.map((value): Cell => ({ value, style: 'cellCentered' }));
  const whole = row.group === '' ? [block(number, number, 0, SIDE - 1)] : [];
  return {
    rows: [{ cells: [...named, ...cells], height: LINE }],
    merges: [...whole, ...merges.filter((range) => !isOne(range))],
  };
}

function lines(statistics: Statistics, at: number): Block {
  const { rows } = statistics.figure;
  const runs = runsOf(rows.map(({ group }) => group));
  const opening = new Set(runs.map(({ first }) => first));
  const blocks = rows.map((row, i) => lineOf(statistics, row, at + i, opening.has(i)));
  const groups = runs
    .map(({ first, last }) => block(at + first, at + last, 0, 0))
    .filter((range) => !isOne(range));
  return {
    rows: blocks.flatMap((line) => line.rows),
    merges: [...groups, ...blocks.flatMap(({ merges }) => merges)],
  };
}

function columnsOf({ rows, columns }: SheetFigure): readonly Column[] {
  return [
    { width: fitWidth(rows.map(({ group }) => group)) },
    { width: fitWidth(rows.map(({ label }) => label)) },
    ...columns.map(({ label }): Column => ({ width: fitWidth([label], 9, 16) })),
  ];
}

/** The sheet on one A4 page: title, as-of date, merged headings that stay on screen, the footnotes below. */
export function buildStatistics(statistics: Statistics): Workbook {
  const { title, about, figure, notes } = statistics;
  const columns = columnsOf(figure);
  const head = spreadRow(title, 'title', columns, 1);
  const said = spreadRow(about, 'note', columns, 2);
  const top = headings(figure.columns, HEADING_ROWS - 1);
  const body = lines(statistics, HEADING_ROWS + 1);
  const after = HEADING_ROWS + figure.rows.length + 1;
  const foot = notes.map((note, i) => spreadRow(note, 'note', columns, after + i));
  return {
    title,
    sheets: [
      {
        name: title,
        columns,
        rows: [head.row, said.row, ...top.rows, ...body.rows, ...foot.map(({ row }) => row)],
        headingRows: HEADING_ROWS,
        frozenColumns: SIDE,
        merges: [...head.merges, ...said.merges, ...top.merges, ...body.merges].concat(
          foot.flatMap(({ merges }) => merges),
        ),
        page: { orientation: 'portrait', onePage: true, pageNumbers: false },
        gridLines: false,
      },
    ],
  };
}
