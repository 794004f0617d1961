import type { HeadingScore } from '../detect.ts';
import type { MergedRange, RawRow, RawSheet } from '../sheet.ts';
import { weighColumns } from './column-evidence.ts';
import { weighHeading } from './find-heading.ts';
import type { FoundHeading } from './found-heading.ts';
import { withChildren } from './heading-rows.ts';
import { filledCells, isTitleRow, shapeOf } from './row-shape.ts';
import { simplifyHeading } from './simplify-heading.ts';
import { isTitledAnew } from './titled-anew.ts';

const LOOK_BELOW = 30;
const MOST_ROWS = 3;

export interface NextTable {
  readonly found: FoundHeading;
  /** Number of the first row that belongs to it: its title, if it has one. */
  readonly firstRow: number;
  /** Place of its first row under the heading. */
  readonly dataIndex: number;
}

/** The table that is being followed down the sheet. */
export interface CurrentTable {
  readonly headings: readonly string[];
  readonly known: number;
  /** The rows above its heading. */
  readonly titles: readonly RawRow[];
}

interface Search {
  readonly sheet: RawSheet;
  readonly rows: readonly RawRow[];
  readonly score: HeadingScore;
}

/** The next heading below a table that says something else than the table's own; null when there is none. */
export function findNextTable(
  { sheet, rows, score }: Search,
  from: number,
  current: CurrentTable,
): NextTable | null {
  const words = new Set(current.headings.flatMap((heading) => heading.split('/')));
  for (let i = from; i < rows.length; i++) {
    const row = rows[i];
    if (!row || !mayBeHeading(row, rows[i - 1], words, sheet.merges)) continue;
    const block = blockStart(rows, i, from, sheet);
    const titles = rows.slice(block, i);
    const firstRow = rows[block]?.number ?? 1;
    if (isRepeated(row, current.headings)) {
      const rest = countRest(rows, i, words);
      if (isTitledAnew(titles, current.titles)) {
        const again = { rows: rows.slice(i, i + rest + 1), known: current.known, confidence: 0.8 };
        return { found: again, firstRow, dataIndex: i + rest + 1 };
      }
      i += rest;
      continue;
    }
    const below = rows.slice(i, i + LOOK_BELOW);
    const isApart = titles.length > 0 && isAfterGap(rows, block);
    const found = weighNext(sheet, below, score, current.known >= 2, isApart);
    if (!found) continue;
    return { found, firstRow, dataIndex: i + found.rows.length };
  }
  return null;
}

/** After a gap or a title, or with words of the heading that stands above. */
function mayBeHeading(
  row: RawRow,
  before: RawRow | undefined,
  words: ReadonlySet<string>,
  merges: readonly MergedRange[],
): boolean {
  const isFirst = !before || before.number < row.number - 1 || isTitleRow(before, merges, row.cells.length);
  const head = row.cells[0] ?? '';
  // Nearly every row is ruled out by its first cells.
  if (!isFirst && !words.has(simplifyHeading(head === '' ? (row.cells[1] ?? '') : head))) return false;
  const cells = filledCells(row);
  if (cells.length < 2 || cells.some((cell) => shapeOf(cell) !== 'text' || cell.length > 60)) return false;
  return isFirst || isMostly(row, words);
}

/** Further rows of a heading that is printed again, though a word of theirs may differ. */
function countRest(rows: readonly RawRow[], at: number, words: ReadonlySet<string>): number {
  let count = 0;
  while (count < MOST_ROWS - 1) {
    const row = rows[at + count + 1];
    if (row?.number !== (rows[at]?.number ?? 0) + count + 1 || !isMostly(row, words)) break;
    count++;
  }
  return count;
}

function isMostly(row: RawRow, words: ReadonlySet<string>): boolean {
  const cells = filledCells(row);
  return (
    cells.length > 1 && cells.filter((cell) => words.has(simplifyHeading(cell))).length >= cells.length * 0.6
  );
}

/** Each cell stands where the heading has it: printed again on the next page. */
function isRepeated(row: RawRow, headings: readonly string[]): boolean {
  return row.cells.every((cell, column) => {
    const text = simplifyHeading(cell);
    return text === '' || (headings[column] ?? '').split('/').includes(text);
  });
}

function weighNext(
  sheet: RawSheet,
  rows: readonly RawRow[],
  score: HeadingScore,
  isKnown: boolean,
  isApart: boolean,
): FoundHeading | null {
  let best: FoundHeading | null = null;
  for (let length = 1; length <= MOST_ROWS; length++) {
    const found = weighHeading({ ...sheet, head: rows }, 0, length, score);
    if (!found) break;
    if (found.known > (best?.known ?? 1)) best = found;
  }
  const [first, ...below] = rows;
  if (best !== null || !first) return best;
  // Below a table whose headings are known, strange ones must have a gap and a title of their own.
  if (isKnown && !isApart) return null;
  const cells = filledCells(first);
  const different = new Set(cells).size;
  if (different < 3 || (isKnown && different < cells.length)) return null;
  const { names, repeats } = weighColumns(first, below);
  if (names < (isKnown ? 1 : 2) || repeats > 0) return null;
  return { rows: withChildren([first], below, sheet.merges), known: 0, confidence: 0.4 };
}

function isAfterGap(rows: readonly RawRow[], at: number): boolean {
  return (rows[at]?.number ?? 0) > (rows[at - 1]?.number ?? 0) + 1;
}

/** Place of the first title right above a heading: they belong to it, up to a gap. */
function blockStart(
  rows: readonly RawRow[],
  heading: number,
  from: number,
  { merges, columnCount }: RawSheet,
): number {
  let start = heading;
  while (start > from) {
    const row = rows[start];
    const before = rows[start - 1];
    if (!row || !before || !isTitleRow(before, merges, columnCount)) break;
    if (start < heading && before.number < row.number - 1) break;
    start--;
  }
  return start;
}
