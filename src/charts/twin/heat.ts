import type { HeatFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { toHeat } from '../heat-marks.ts';
import type { Twin } from './shape.ts';

export function heatTwin(spec: HeatFigure, table: StatTable): Twin {
  const rows = toHeat(spec, table).flatMap((group) => [
    [`${group.label}（人）`, ...group.bases.map(formatCount)],
    ...group.lines.map((line) => [line.label, ...line.cells.map((cell) => cell.details.join('，'))]),
  ]);
  return { headings: ['', ...spec.columns], rows };
}
