import type { WaterfallFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { toWaterfall } from '../waterfall-marks.ts';
import type { Twin } from './shape.ts';

export function waterfallTwin(spec: WaterfallFigure, table: StatTable): Twin {
  const rows = toWaterfall(spec, table).bars.map(({ name, text, level }) => [name, text, formatCount(level)]);
  return { headings: ['', '人数', '累计'], rows };
}
