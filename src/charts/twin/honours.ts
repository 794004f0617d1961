import type { HonoursFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { toHonours } from '../ranking/honours-marks.ts';
import type { Twin } from './shape.ts';

export function honoursTwin(spec: HonoursFigure, table: StatTable): Twin {
  const rows = toHonours(spec, table).map(({ title, level, object, date, times }) => [
    times === '' ? title : `${title}（${times}）`,
    level,
    object,
    date,
  ]);
  return { headings: ['荣誉', '级别', '获得者', '日期'], rows };
}
