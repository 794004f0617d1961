import type { MatrixFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { toMatrix, type MatrixCell } from '../matrix-marks.ts';
import type { Twin } from './shape.ts';

/** Counts as the figure has them; shares with their fraction. */
export function matrixTwin(spec: MatrixFigure, table: StatTable): Twin {
  const { columns, lines, totals } = toMatrix(spec, table);
  const text = (cell: MatrixCell) =>
    spec.format === 'count' && !cell.missing ? cell.text : cell.details.join('，');
  const all = totals ? [...lines, totals] : lines;
  return { headings: ['', ...columns], rows: all.map(({ label, cells }) => [label, ...cells.map(text)]) };
}
