import type { BandPyramidFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { drawnRows } from '../figure-rows.ts';
import { tableText } from '../value-text.ts';
import type { Twin } from './shape.ts';

/** The oldest first, as it is drawn. */
export function bandPyramidTwin(spec: BandPyramidFigure, table: StatTable): Twin {
  const rows = drawnRows(spec, table);
  const textAt = (band: string, side: string) => {
    const row = rows.find((each) => each[spec.band] === band && each[spec.side] === side);
    const value = row ? row[spec.value] : 0;
    return tableText(typeof value === 'number' ? value : null, 'count');
  };
  return {
    headings: ['', ...spec.sides],
    rows: [...spec.bands].reverse().map((band) => [band, ...spec.sides.map((side) => textAt(band, side))]),
  };
}
