import type { BarsFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { toBars } from '../bars-marks.ts';
import type { Twin } from './shape.ts';

export function barsTwin(spec: BarsFigure, table: StatTable): Twin {
  const rows = toBars(spec, table).map((bar) => [bar.category, bar.countText, bar.shareText]);
  return { headings: ['类别', spec.unit ?? '人数', '占比'], rows };
}
