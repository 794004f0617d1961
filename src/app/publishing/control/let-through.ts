import type { TableRow } from '#core/table.ts';
import { CITY_TOTAL_REASON, type ExemptCell } from '#publish/snapshot.ts';
import { type CountsInFile, isCityCount } from './counts-in-file.ts';
import { countOf, isSum } from './published-rows.ts';

const isSame = (where: TableRow, row: TableRow) =>
  Object.entries(where).every(([name, value]) => row[name] === value);

/** Small counts that are shown and listed all the same, by their key: ticked by the office, or totals of the city. */
export function letThrough(
  { rows }: CountsInFile,
  ticked: readonly ExemptCell[],
  k: number,
): Map<string, ExemptCell> {
  const found = new Map<string, ExemptCell>();
  for (const { table, row, meanings } of rows) {
    for (const [measure, meaning] of meanings) {
      const count = countOf(meaning);
      if (!count || isSum(count) || count.value <= 0 || count.value >= k) continue;
      const tick = ticked.find(
        (each) => each.table === table && each.measure === measure && isSame(each.where, row),
      );
      const reason = tick?.reason ?? (isCityCount(count) ? CITY_TOTAL_REASON : null);
      if (reason === null) continue;
      const where = Object.fromEntries(Object.entries(row).filter(([name]) => !meanings.has(name)));
      found.set(count.key, { table, where, measure, reason });
    }
  }
  return found;
}

export const isTicked = (cell: ExemptCell | undefined): boolean =>
  cell !== undefined && cell.reason !== CITY_TOTAL_REASON;
