import type { SquareFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { DEVIATES, toSquare } from '../reviews/square-marks.ts';
import type { Twin } from './shape.ts';

/** A line who gave, a column who received; what deviates says so. */
export function squareTwin(spec: SquareFigure, table: StatTable): Twin {
  const { cells } = toSquare(spec, table);
  const texts = new Map(
    cells.map(({ row, column, text, deviates }) => [
      `${row}/${column}`,
      deviates ? `${text}（${DEVIATES}）` : text,
    ]),
  );
  const rows = spec.names.map((name, row) => [
    name,
    ...spec.names.map((_, column) => texts.get(`${row}/${column}`) ?? '—'),
  ]);
  return {
    headings: [`${spec.fromLabel}＼${spec.toLabel}`, ...spec.names],
    rows: cells.length > 0 ? rows : [],
  };
}
