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

/** Longest first, equal ones as the table has them, 其他 after the named ones, what is told last; none of nobody. */
export function toBars(spec: BarsFigure, table: StatTable): readonly Bar[] {
  const nameOf = (row: TableRow): string => String(row[spec.category]);
  const classOf = (row: TableRow): number =>
    spec.told.includes(nameOf(row)) ? 2 : nameOf(row) === REST ? 1 : 0;
  const peopled = drawnRows(spec, table).filter((row) => numberOf(row, spec.value) > 0);
  const sorted = [...peopled].sort(
    (a, b) => classOf(a) - classOf(b) || numberOf(b, spec.value) - numberOf(a, spec.value),
  );
  const rows = spec.inOrder ? peopled : sorted;
  const longest = Math.max(1, ...rows.map((row) => numberOf(row, spec.value)));
  return rows.map((row, index) => {
    const count = numberOf(row, spec.value);
    const share = row[spec.share];
    const shareText = formatShare(typeof share === 'number' ? share : null);
    return {
      row: index,
      column: 0,
      label: nameOf(row),
      details: [`${formatCount(count)}人`, shareText],
      drill: drillOf(table, [row], spec.value),
      category: nameOf(row),
      told: classOf(row) === 2,
      count,
      countText: `${formatCount(count)}人`,
      shareText,
      length: count / longest,
    };
  });
}
