import type { SlopeFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { toSlopes } from '../ranking/slope-marks.ts';
import type { Twin } from './shape.ts';

/** All objects, also those that the figure has no room for. */
export function slopeTwin(spec: SlopeFigure, table: StatTable): Twin {
  const { before, after, all } = toSlopes(spec, table);
  const rows = all.map(({ object, beforeText, afterText, movedText }) => [
    object,
    beforeText,
    afterText,
    movedText,
  ]);
  return { headings: ['', before, after, '变动'], rows };
}
