import type { HeadingScore, TableLocation } from './detect.ts';
import type { ColumnBand } from './heading/column-bands.ts';
import type { FoundTable, TablePart } from './heading/beside.ts';
import { areBeside, gathered } from './heading/beside.ts';
import { cutToBand, findColumnBands, findRepeatedBands } from './heading/column-bands.ts';
import { findHeading } from './heading/find-heading.ts';
import type { FoundHeading } from './heading/found-heading.ts';
import { headingsOf, lastNumber, locate, rowsOf } from './heading/locate.ts';
import type { CurrentTable, NextTable } from './heading/next-table.ts';
import { findNextTable } from './heading/next-table.ts';
import { filledCells, isSilentHeading, shapeOf } from './heading/row-shape.ts';
import type { RawRow, RawSheet } from './sheet.ts';

/** A table above the main one must be sure to be one. */
const LEAST_KNOWN = 3;
const LOOK_BELOW = 30;
const WIDE = 6;

/**
 * Every table of a sheet, from the top left; at least one, without heading rows where none was found. A
 * heading printed again begins no new table. `isMain` in the answer of `findTables` marks the one with most
 * known headings.
 */
export function detectTables(sheet: RawSheet, score: HeadingScore): readonly TableLocation[] {
  return findTables(sheet, score).map(({ table }) => table);
}

/** The table that a sheet is about. */
export function detectMainTable(sheet: RawSheet, score: HeadingScore): TableLocation {
  const tables = findTables(sheet, score);
  return (tables.find(({ isMain }) => isMain) ?? tables[0])?.table ?? locate(sheet, NOTHING);
}

/** The table under a heading that a person chose, to the end or to the next table. */
export function locateChosen(
  sheet: RawSheet,
  score: HeadingScore,
  headerRows: readonly number[],
): TableLocation {
  const found = detectTables(sheet, score).find((table) => table.headerRows.join() === headerRows.join());
  if (found && headerRows.length > 0) return { ...found, confidence: 1 };
  const rows = sheet.head.filter(({ number }) => headerRows.includes(number));
  if (rows.length === 0) return locate(sheet, NOTHING);
  const known = score(headingsOf(rows, sheet));
  const [first] = follow(sheet, score, { rows, known, confidence: 1 }, 1);
  return first ?? locate(sheet, { ...NOTHING, rows, confidence: 1 });
}

const NOTHING = { rows: [], confidence: 0, firstRow: 1, lastDataRow: null };

function findTables(sheet: RawSheet, score: HeadingScore): readonly FoundTable[] {
  const apart = sheet.body.kind === 'regular' ? [] : findColumnBands(sheet);
  const parts = partsOf(sheet, apart, score);
  if (areBeside(parts, sheet)) return gathered(parts);
  const whole = findStacked(sheet, score);
  const main = whole.find(({ isMain }) => isMain)?.table;
  const repeated = findRepeatedBands((main?.columns ?? []).map(({ heading }) => heading));
  return repeated.length > 1 ? gathered(partsOf(sheet, repeated, score)) : whole;
}

function partsOf(sheet: RawSheet, bands: readonly ColumnBand[], score: HeadingScore): readonly TablePart[] {
  if (bands.length < 2) return [];
  return bands.map((band) => {
    const part = cutToBand(sheet, band);
    return { band, tables: part.columnCount < sheet.columnCount ? findTables(part, score) : [] };
  });
}

function findStacked(sheet: RawSheet, score: HeadingScore): readonly FoundTable[] {
  const main = findHeading(sheet, score);
  if (!main) return [{ table: locate(sheet, NOTHING), isMain: true }];
  const above = findAbove(sheet, score, main);
  const from = above.length > 0 ? lastDataRowOf(above[above.length - 1]?.table) + 1 : 1;
  const below = follow(sheet, score, main, from);
  return [...above, ...below.map((table, i) => ({ table, isMain: i === 0 }))];
}

function lastDataRowOf(table: TableLocation | undefined): number {
  return table?.lastDataRow ?? 0;
}

/** Tables that stand above the main one, each with a heading of known words and rows of its own. */
function findAbove(sheet: RawSheet, score: HeadingScore, main: FoundHeading): readonly FoundTable[] {
  const top = main.rows[0]?.number ?? 1;
  const head = sheet.head.filter(({ number }) => number < top);
  if (head.length < 2) return [];
  const part: RawSheet = { ...sheet, head, body: { kind: 'rows', rows: head } };
  const found = findHeading(part, score);
  if (!found || found.known < LEAST_KNOWN) return [];
  const ahead = {
    headings: headingsOf(found.rows, sheet),
    known: found.known,
    titles: rowsAbove(found, head),
  };
  const search = { sheet, rows: sheet.head, score };
  const start = sheet.head.findIndex(({ number }) => number > lastNumber(found.rows));
  const next = findNextTable(search, start, ahead);
  if (!next || next.firstRow <= lastNumber(found.rows) + 1) return [];
  return follow(part, score, found, 1).map((table) => ({
    table: { ...table, lastDataRow: table.lastDataRow ?? top - 1 },
    isMain: false,
  }));
}

/** The table under a heading and those below it. */
function follow(
  sheet: RawSheet,
  score: HeadingScore,
  first: FoundHeading,
  firstRow: number,
): readonly TableLocation[] {
  const rows = sheet.body.kind === 'regular' ? [] : rowsOf(sheet);
  const tables: TableLocation[] = [];
  let next: Pick<NextTable, 'found' | 'firstRow'> | null = { found: first, firstRow };
  while (next) {
    const found: FoundHeading = next.found;
    const start = next.firstRow;
    const all = withSilent(found, rows.length > 0 ? rows : sheet.head);
    const titles = rowsAbove(found, rows.length > 0 ? rows : sheet.head).filter(
      ({ number }) => number >= start,
    );
    next = findBelow(sheet, score, all, { known: found.known, titles });
    const table = locate(
      { ...sheet, head: tables.length === 0 ? sheet.head : rows },
      {
        rows: all,
        confidence: found.confidence,
        firstRow: start,
        lastDataRow: next ? next.firstRow - 1 : null,
      },
    );
    tables.push({ ...table, asOf: table.asOf ?? tables[0]?.asOf ?? null });
  }
  return tables;
}

function rowsAbove({ rows: heading }: FoundHeading, rows: readonly RawRow[]): readonly RawRow[] {
  const top = heading[0]?.number ?? 1;
  return rows.filter(({ number }) => number < top);
}

function findBelow(
  sheet: RawSheet,
  score: HeadingScore,
  heading: readonly RawRow[],
  current: Pick<CurrentTable, 'known' | 'titles'>,
): NextTable | null {
  if (sheet.body.kind === 'regular') return null;
  const rows = rowsOf(sheet);
  const from = rows.findIndex(({ number }) => number > lastNumber(heading));
  if (from === -1) return null;
  return findNextTable({ sheet, rows, score }, from, { headings: headingsOf(heading, sheet), ...current });
}

function withSilent({ rows: heading, known }: FoundHeading, rows: readonly RawRow[]): readonly RawRow[] {
  const place = rows.findIndex(({ number }) => number === lastNumber(heading));
  const next = rows[place + 1];
  if (!next || place === -1 || !isSilentHeading(next)) return heading;
  return isFiguresOnly(next) && !isNumbering(next, rows.slice(place + 2), known)
    ? heading
    : [...heading, next];
}

/** 1 2 3 numbers the columns where these hold words; under words that nobody knows only in a wide table. */
function isNumbering(row: RawRow, rows: readonly RawRow[], known: number): boolean {
  const below = rows.slice(0, LOOK_BELOW);
  const isWide = filledCells(row).length >= WIDE;
  return below.some((other) => !isFiguresOnly(other))
    ? known >= 2 || isWide
    : below.length === 0 && known >= 2;
}

function isFiguresOnly(row: RawRow): boolean {
  return filledCells(row).every((cell) => shapeOf(cell) === 'number');
}
