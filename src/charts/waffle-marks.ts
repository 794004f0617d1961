import type { WaffleFigure } from '#core/figure.ts';
import { formatCount, formatShare } from '#core/format.ts';
import { findRow } from '#core/table.ts';

import { numberOf } from './figure-rows.ts';
import { drillOfCell, type Mark } from './mark.ts';
import type { Tables } from './tables.ts';

const SQUARES = 100;

export interface Waffle extends Mark {
  /** Filled squares of a hundred: whole per cents, none and all only where it is exactly so. */
  readonly filled: number;
  readonly shareText: string;
  /** 431/516人 */
  readonly fraction: string;
}

/** Null where there is nobody to take a share of. */
export function toWaffle(spec: WaffleFigure, tables: Tables): Waffle | null {
  const { cell } = spec;
  const table = tables[cell.table];
  const row = table && findRow(table, cell.where);
  const share = row?.[cell.measure];
  if (typeof share !== 'number') return null;
  const count = numberOf(row, spec.count);
  const shareText = formatShare(share);
  const fraction = `${formatCount(count)}/${formatCount(numberOf(row, spec.base))}人`;
  return {
    row: 0,
    column: 0,
    label: spec.label,
    details: [shareText, fraction],
    drill: count > 0 ? drillOfCell(cell) : null,
    filled: squaresOf(share),
    shareText,
    fraction,
  };
}

function squaresOf(share: number): number {
  const whole = Math.round(share * SQUARES);
  if (share > 0 && whole === 0) return 1;
  return share < 1 && whole >= SQUARES ? SQUARES - 1 : Math.max(0, Math.min(SQUARES, whole));
}
