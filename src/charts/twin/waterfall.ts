import type { WaterfallFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { toWaterfall, waterfallText } from '../waterfall-marks.ts';
import type { Twin } from './shape.ts';

export function waterfallTwin(spec: WaterfallFigure, table: StatTable): Twin {
  const { bars } = toWaterfall(spec, table);
  const rows = bars.map(({ name, text, level }) => [name, text, waterfallText(spec, level)]);
  return { headings: ['', spec.format === 'score' ? '分' : '人数', '累计'], rows };
}
