import type { TableRow } from '#core/table.ts';
import { CITY_TOTAL_REASON, type Snapshot } from '#publish/snapshot.ts';

/** Small numbers that the office let through carry a chip: 已核准公布. */
export function approvalsOf({
  disclosure: { k, exempt },
}: Snapshot): (table: string, row: TableRow, measure: string) => boolean {
  return (table, row, measure) => {
    const value = row[measure];
    if (typeof value !== 'number' || value <= 0 || value >= k) return false;
    return exempt.some(
      (cell) =>
        cell.reason !== CITY_TOTAL_REASON &&
        cell.table === table &&
        cell.measure === measure &&
        Object.entries(cell.where).every(([name, wanted]) => row[name] === wanted),
    );
  };
}
