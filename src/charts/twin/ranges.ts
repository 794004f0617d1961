import type { RangesFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { toRanges } from '../ranking/ranges-marks.ts';
import type { Twin } from './shape.ts';

/** Those of one band name the ranks that they share. */
export function rangesTwin(spec: RangesFigure, table: StatTable): Twin {
  const rows = toRanges(spec, table).bands.flatMap(({ shared, ranges }) => {
    const first = ranges[0]?.rank ?? 0;
    const band = shared ? `第${first}至${first + ranges.length - 1}位难分先后` : '';
    return ranges.map(({ object, rank, rangeText }) => [object, String(rank), rangeText, band]);
  });
  return { headings: ['', '名次', '可能名次', '说明'], rows };
}
