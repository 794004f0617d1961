import type { RawRow, RawSheet } from '../sheet.ts';
import type { FoundHeading } from './found-heading.ts';
import { filledCells, isTitleRow, shapeOf } from './row-shape.ts';

const TOP_ROWS = 15;
const LONGEST_HEADING = 60;
const LOOK_BELOW = 30;

/**
 * A heading none of whose words is known: the first full row of short, distinct texts above rows that do
 * not repeat them. Surer when a column below holds numbers or dates.
 */
export function findByShape(sheet: RawSheet): FoundHeading | null {
  for (const [i, row] of sheet.head.slice(0, TOP_ROWS).entries()) {
    const below = sheet.head.slice(i + 1, i + 1 + LOOK_BELOW);
    if (below.length === 0) return null;
    if (isTitleRow(row, sheet.merges, sheet.columnCount)) continue;
    const cells = filledCells(row);
    const width = median(below.map((other) => filledCells(other).length));
    if (cells.length < 2 || cells.length < width * 0.6) continue;
    const isWordy = cells.every((cell) => shapeOf(cell) === 'text' && cell.length <= LONGEST_HEADING);
    if (!isWordy || new Set(cells).size < cells.length) return null;
    if (!differsFrom(row, below)) return null;
    const deepest = Math.max(
      row.number,
      ...sheet.merges.filter(({ firstRow }) => firstRow === row.number).map(({ lastRow }) => lastRow),
    );
    const rows = sheet.head.filter(
      ({ number }) => number >= row.number && number <= Math.min(deepest, row.number + 2),
    );
    return { rows, confidence: hasOtherShapes(row, below) ? 0.45 : 0.3 };
  }
  return null;
}

function differsFrom(row: RawRow, below: readonly RawRow[]): boolean {
  return row.cells.every((cell, i) => cell === '' || below.every((other) => other.cells[i] !== cell));
}

function hasOtherShapes(row: RawRow, below: readonly RawRow[]): boolean {
  return row.cells.some((cell, i) => {
    if (cell === '') return false;
    const values = below.map((other) => other.cells[i] ?? '').filter((value) => value !== '');
    return values.length > 0 && values.every((value) => shapeOf(value) !== 'text');
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
