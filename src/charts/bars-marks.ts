import type { BarsFigure } from '#core/figure.ts';
import { formatCount, formatShare } from '#core/format.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { drawnRows, numberOf } from './figure-rows.ts';
import { drillOf, type Mark } from './mark.ts';

export interface Bar extends Mark {
  readonly category: string;
  readonly told: boolean;
  readonly count: number;
  readonly countText: string;
  readonly shareText: string;
  /** Length against the longest bar, 0…1. */
  readonly length: number;
}

const REST = '其他';

/** Classes from the first to the last that somebody is in: one of nobody between them is part of the order. */
function fromFirstToLast(
  rows: readonly TableRow[],
  isFilled: (row: TableRow) => boolean,
): readonly TableRow[] {
  const filled = rows.map(isFilled);
  const first = filled.indexOf(true);
  return first < 0 ? [] : rows.slice(first, filled.lastIndexOf(true) + 1);
}

/**
 * Longest first, equal ones as the table has them, 其他 after the named ones, what is told last; none of nobody,
 * unless it lies between others in an order.
 */
export function toBars(spec: BarsFigure, table: StatTable): readonly Bar[] {
  const nameOf = (row: TableRow): string => String(row[spec.category]);
  const classOf = (row: TableRow): number =>
    spec.told.includes(nameOf(row)) ? 2 : nameOf(row) === REST ? 1 : 0;
  const drawn = drawnRows(spec, table).filter((row) => spec.classes?.includes(nameOf(row)) ?? true);
  const isFilled = (row: TableRow) => numberOf(row, spec.value) > 0;
  const sorted = drawn
    .filter(isFilled)
    .sort((a, b) => classOf(a) - classOf(b) || numberOf(b, spec.value) - numberOf(a, spec.value));
  const rows = spec.inOrder ? fromFirstToLast(drawn, isFilled) : sorted;
  const longest = Math.max(1, ...rows.map((row) => numberOf(row, spec.value)));
  return rows.map((row, index) => {
    const count = numberOf(row, spec.value);
    const countText = `${formatCount(count)}${spec.unit ?? '人'}`;
    const share = row[spec.share];
    const shareText = formatShare(typeof share === 'number' ? share : null);
    return {
      row: index,
      column: 0,
      label: nameOf(row),
      details: [countText, shareText],
      drill: drillOf(table, [row], spec.value),
      category: nameOf(row),
      told: classOf(row) === 2,
      count,
      countText,
      shareText,
      length: count / longest,
    };
  });
}
