import type { BulletFigure } from '#core/figure.ts';
import { formatShare } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { toBullets } from '../bullet-marks.ts';
import type { Twin } from './shape.ts';

/** A line a bar, then what they are held against. */
export function bulletTwin(spec: BulletFigure, table: StatTable): Twin {
  const { bullets, mark, target } = toBullets(spec, table);
  const rows = bullets.map(({ category, shareText, fraction }) => [category, shareText, `${fraction}人`]);
  const lines = [mark, target].flatMap((line) => (line ? [[line.label, formatShare(line.value), '']] : []));
  return { headings: ['', '占比', '人数'], rows: [...rows, ...lines] };
}
