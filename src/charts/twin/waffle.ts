import type { WaffleFigure } from '#core/figure.ts';

import type { Tables } from '../tables.ts';
import { toWaffle } from '../waffle-marks.ts';
import { NO_TWIN, type Twin } from './shape.ts';

export function waffleTwin(spec: WaffleFigure, tables: Tables): Twin {
  const waffle = toWaffle(spec, tables);
  if (!waffle) return NO_TWIN;
  return { headings: ['', '占比', '人数'], rows: [[waffle.label, waffle.shareText, waffle.fraction]] };
}
