import type { RawRow, RawSheet } from '../sheet.ts';
import { weighColumns } from './column-evidence.ts';
import type { FoundHeading } from './found-heading.ts';
import { withChildren, withParents } from './heading-rows.ts';
import { coveredColumns, filledCells, isTitleRow, isYear, shapeOf } from './row-shape.ts';

const TOP_ROWS = 40;
const LONGEST_HEADING = 120;
const LOOK_BELOW = 30;

/**
 * A heading none of whose words is known: the first row as full as those below it, if its cells name what
 * is below and are no such values themselves. Surer when a column below holds numbers or dates.
 */
export function findByShape(sheet: RawSheet): FoundHeading | null {
  const first = findFrom(sheet, () => true);
  if (sheet.encoding === null) return first;
  const asLong = findFrom(sheet, isAsLong);
  return asLong && (!first || asLong.confidence > first.confidence || isAfterGap(asLong, sheet))
    ? asLong
    : first;
}

function isAfterGap({ rows }: FoundHeading, { head }: RawSheet): boolean {
  const top = rows[0]?.number ?? 1;
  return head.some(({ number }) => number < top) && !head.some(({ number }) => number === top - 1);
}

function findFrom(
  sheet: RawSheet,
  mayBe: (row: RawRow, below: readonly RawRow[]) => boolean,
): FoundHeading | null {
  for (const [i, row] of sheet.head.slice(0, TOP_ROWS).entries()) {
    const below = sheet.head.slice(i + 1, i + 1 + LOOK_BELOW);
    if (!mayBe(row, below) || !isFullRow(row, below, sheet)) continue;
    const confidence = weigh(row, below, sheet);
    if (confidence === 0) return null;
    const under = sheet.head.slice(i + 1);
    const above = sheet.head.slice(0, i);
    const rows = withParents(withChildren([row], under, sheet.merges), above, sheet);
    return { rows, known: 0, confidence };
  }
  return null;
}

/** Lines above a table of a text are cut into fewer cells than its records. */
function isAsLong(row: RawRow, below: readonly RawRow[]): boolean {
  return below.length > 0 && row.cells.length >= median(below.map(({ cells }) => cells.length));
}

/** The first row of the table itself, and not a title, a date or an empty line of commas above it. */
function isFullRow(row: RawRow, below: readonly RawRow[], sheet: RawSheet): boolean {
  if (sheet.columnCount > 1 && isTitleRow(row, sheet.merges, sheet.columnCount)) return false;
  const count = coveredColumns(row, sheet.merges);
  if (below.length === 0) return count >= 2 && count >= sheet.columnCount * 0.6;
  const width = usualWidth(below);
  return count >= Math.min(2, width) && count >= width * 0.6;
}

function weigh(row: RawRow, below: readonly RawRow[], sheet: RawSheet): number {
  const cells = filledCells(row);
  if (cells.some((cell) => cell.length > LONGEST_HEADING)) return 0;
  const figures = cells.filter((cell) => shapeOf(cell) !== 'text' && !isYear(cell)).length;
  if (figures > cells.length / 2) return 0;
  // A heading alone: nothing contradicts it, if only its cells differ.
  if (below.length === 0) return figures === 0 && new Set(cells).size === cells.length ? 0.3 : 0;
  const others = withoutChildren(below).filter((other) => filledCells(other).join('\n') !== cells.join('\n'));
  const { names, repeats } = weighColumns(row, others);
  if (names > repeats) return 0.45;
  if (names > 0 || repeats > 0 || figures > 0) return 0;
  const isDistinct = new Set(cells).size === cells.length;
  return isDistinct && sheet.columnCount > 1 && !isSentence(cells) ? 0.3 : 0;
}

/** The rows below without those that may go on with the heading: wordy ones above rows with figures. */
function withoutChildren(below: readonly RawRow[]): readonly RawRow[] {
  const first = below.findIndex((row) => filledCells(row).some((cell) => shapeOf(cell) !== 'text'));
  return first > 0 && first <= 2 ? below.slice(first) : below;
}

/** Words only, above words only: prose that happens to be cut into cells is no heading. */
function isSentence(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.length > 60 || /[。；！？]/.test(cell));
}

/** What most rows below fill, so that a few notes among them do not count. */
function usualWidth(rows: readonly RawRow[]): number {
  return median(rows.map((row) => filledCells(row).length));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
