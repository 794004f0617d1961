import type { BumpFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { toBump } from '../ranking/bump-marks.ts';
import type { Twin } from './shape.ts';

/** A line an object, a column a period. */
export function bumpTwin(spec: BumpFigure, table: StatTable): Twin {
  const rows = toBump(spec, table).lines.map(({ object, ranks }) => [
    object,
    ...ranks.map((rank) => (rank === null ? '—' : String(rank))),
  ]);
  return { headings: ['名次', ...spec.xs], rows };
}
