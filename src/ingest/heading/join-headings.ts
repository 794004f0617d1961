import type { MergedRange, RawRow } from '../sheet.ts';
import { simplifyHeading } from './simplify-heading.ts';

/**
 * One heading a column from one to three heading rows: merged cells count for all they cover, parent and
 * child are joined with `/` (全日制教育/学历), equal ones once.
 */
export function joinHeadings(
  rows: readonly RawRow[],
  merges: readonly MergedRange[],
  columnCount: number,
): readonly string[] {
  const grid = rows.map((row) =>
    Array.from({ length: columnCount }, (_, i) => simplifyHeading(row.cells[i] ?? '')),
  );
  const merged = rows.map(() => false);
  for (const merge of merges) spread(merge, rows, grid, merged);
  grid.forEach((line, r) => {
    if (r < grid.length - 1 && !merged[r]) fillRight(line, grid.slice(r + 1));
  });
  return Array.from({ length: columnCount }, (_, column) => {
    const parts = grid.map((line) => line[column] ?? '').filter((part) => part !== '');
    return parts.filter((part, i) => part !== parts[i - 1]).join('/');
  });
}

function spread(merge: MergedRange, rows: readonly RawRow[], grid: string[][], merged: boolean[]): void {
  const top = rows.findIndex((row) => row.number === merge.firstRow);
  const text = grid[top]?.[merge.firstColumn];
  if (!text) return;
  rows.forEach((row, r) => {
    if (row.number < merge.firstRow || row.number > merge.lastRow) return;
    merged[r] = true;
    grid[r]?.fill(text, merge.firstColumn, merge.lastColumn + 1);
  });
}

/** Text files have no merges: a parent is written once, over its first child, and blanks follow it. */
function fillRight(parents: string[], below: readonly (readonly string[])[]): void {
  const hasChild = (column: number) => below.some((line) => (line[column] ?? '') !== '');
  let parent = '';
  for (let column = 0; column < parents.length; column++) {
    const own = parents[column] ?? '';
    if (!hasChild(column)) parent = '';
    else if (own !== '') parent = own;
    else parents[column] = parent;
  }
}
