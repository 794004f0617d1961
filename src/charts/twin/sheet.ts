import type { SheetFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { toSheet } from '../sheet-marks.ts';
import type { Twin } from './shape.ts';

/** Two-level headings become one line of them; a cell over several columns stands in the first. */
export function sheetTwin(spec: SheetFigure, table: StatTable): Twin {
  const rows = toSheet(spec, table).lines.map((line, place) => {
    const row = spec.rows[place];
    const texts = spec.columns.map(
      (_, column) => line.cells.find((cell) => cell.column === column)?.text ?? '',
    );
    return [[row?.group, row?.label].filter(Boolean).join(' '), ...texts];
  });
  const headings = spec.columns.map(({ group, label }) => [group, label].filter(Boolean).join(' '));
  return { headings: ['项目', ...headings], rows };
}
