import type { MergedRange, RawRow, RawSheet } from '../sheet.ts';
import { weighColumns } from './column-evidence.ts';
import { filledCells, isTitleRow, shapeOf } from './row-shape.ts';

const MOST_ROWS = 3;
const LOOK_BELOW = 30;

/** The heading's row with the rows right below it that go on naming columns. */
export function withChildren(
  found: readonly RawRow[],
  below: readonly RawRow[],
  merges: readonly MergedRange[],
): readonly RawRow[] {
  const first = found[0];
  if (!first) return found;
  const numbers = found.map(({ number }) => number);
  const merged = Math.max(
    ...numbers,
    ...merges.filter(({ firstRow }) => numbers.includes(firstRow)).map(({ lastRow }) => lastRow),
  );
  const rows = [...found];
  for (const [i, row] of below.entries()) {
    const last = rows[rows.length - 1] ?? first;
    if (rows.length >= MOST_ROWS || row.number !== last.number + 1) break;
    const isMerged = row.number <= merged;
    if (!isMerged && !repeats(row, last) && !fillsGaps(row, rows, below.slice(i + 1))) break;
    rows.push(row);
  }
  return rows;
}

function repeats(row: RawRow, above: RawRow): boolean {
  const cells = filledCells(row);
  return cells.length > 1 && cells.join('\n') === filledCells(above).join('\n');
}

/** Texts only, some under empty cells of the heading, above figures. */
function fillsGaps(row: RawRow, heading: readonly RawRow[], below: readonly RawRow[]): boolean {
  const cells = filledCells(row);
  if (cells.length < 2 || cells.some((cell) => shapeOf(cell) !== 'text')) return false;
  const isGap = (column: number) => heading.every(({ cells: above }) => (above[column] ?? '').trim() === '');
  const gaps = row.cells.filter((cell, column) => cell.trim() !== '' && isGap(column)).length;
  if (gaps === 0) return false;
  const { names, repeats: same } = weighColumns(row, below.slice(0, LOOK_BELOW));
  return names > same && names >= cells.length / 2;
}

/** The heading with the rows above it whose cells each stand over several columns, or over none that is named. */
export function withParents(
  found: readonly RawRow[],
  above: readonly RawRow[],
  sheet: RawSheet,
): readonly RawRow[] {
  const rows = [...found];
  for (let i = above.length - 1; i >= 0 && rows.length < MOST_ROWS; i--) {
    const parent = above[i];
    const [first] = rows;
    if (!parent || !first || parent.number !== first.number - 1 || !isParent(parent, first, sheet)) break;
    rows.unshift(parent);
  }
  return rows;
}

function isParent(parent: RawRow, child: RawRow, { merges, columnCount }: RawSheet): boolean {
  if (isTitleRow(parent, merges, columnCount)) return false;
  const cells = filledCells(parent);
  if (cells.length < 2 || cells.some((cell) => /[:：]/.test(cell) || cell.length > 40)) return false;
  const filled = parent.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
  const isNamed = (column: number) => (child.cells[column] ?? '').trim() !== '';
  const span = (i: number) => (filled[i + 1] ?? columnCount) - (filled[i] ?? 0);
  const parents = filled.filter((column, i) => isNamed(column) && span(i) > 1);
  const alone = filled.filter((column) => !isNamed(column));
  return parents.length > 0 && parents.length + alone.length === filled.length;
}
