import type { MergedRange, RawRow } from './sheet.ts';

/**
 * Repeats a value written once in cells merged down the rows (a unit over its people), only inside the
 * merge. `keep` are columns that are left alone: a name merged over two lines is one person, not two.
 */
export function fillMerged(
  rows: readonly RawRow[],
  merges: readonly MergedRange[],
  firstDataRow: number,
  keep: readonly number[] = [],
): readonly RawRow[] {
  const down = merges.filter(
    ({ firstRow, lastRow, firstColumn }) =>
      lastRow > firstRow && firstRow >= firstDataRow && !keep.includes(firstColumn),
  );
  if (down.length === 0) return rows;
  const place = new Map(rows.map((row, i) => [row.number, i]));
  const together = countByRows(down);
  const filled = [...rows];
  for (const { firstRow, lastRow, firstColumn } of down) {
    const top = filled[place.get(firstRow) ?? -1];
    const value = top?.cells[firstColumn];
    if (!top || !value) continue;
    if (isOneRecord(top, together.get(`${firstRow}-${lastRow}`) ?? 0)) continue;
    const kind = top.kinds?.[firstColumn] ?? 't';
    for (let number = firstRow + 1; number <= lastRow; number++) {
      const i = place.get(number);
      const row = i === undefined ? undefined : filled[i];
      if (i !== undefined && row) filled[i] = withCell(row, firstColumn, value, kind);
    }
  }
  return filled;
}

function countByRows(merges: readonly MergedRange[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { firstRow, lastRow } of merges) {
    const key = `${firstRow}-${lastRow}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Half of a row's cells merged over the same lines: one person on several lines, not people of one unit. */
function isOneRecord(top: RawRow, merged: number): boolean {
  return merged >= 3 && merged >= top.cells.filter((cell) => cell !== '').length / 2;
}

function withCell(row: RawRow, column: number, value: string, kind: string): RawRow {
  if ((row.cells[column] ?? '') !== '') return row;
  const cells = [...row.cells];
  while (cells.length < column) cells.push('');
  cells[column] = value;
  if (row.kinds === undefined) return { ...row, cells };
  const kinds = row.kinds.padEnd(column, '-');
  return { ...row, cells, kinds: kinds.slice(0, column) + kind + kinds.slice(column + 1) };
}
