import type { FigureSpec } from '#core/figure.ts';

import { drawnRows } from './figure-rows.ts';
import type { Tables } from './tables.ts';

const LISTED: ReadonlySet<FigureSpec['form']> = new Set([
  ...(['sheet', 'matrix', 'ranks', 'ranges', 'slope', 'honours', 'diverging'] as const),
]);

/** Whether a figure is lines one below the other, which paper may part. */
export function isListed({ form }: FigureSpec): boolean {
  return LISTED.has(form);
}

/** Lines of a figure that may be higher than a sheet of paper; 0 for the others. */
export function linesOf(spec: FigureSpec, tables: Tables): number {
  switch (spec.form) {
    case 'sheet':
    case 'diverging':
      return spec.rows.length;
    case 'ranks':
    case 'ranges':
    case 'honours': {
      const table = tables[spec.table];
      return table ? drawnRows(spec, table).length : 0;
    }
    default:
      return 0;
  }
}
