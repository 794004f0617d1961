import { toBands } from '#charts/bands-marks.ts';
import type { BandsFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';
import type { OfficeChart, OfficeSeries } from '../chart-parts/office-chart.ts';
import { ACCENT, BANDS, COMPARED } from '../chart-parts/palette.ts';
import { barsHeight, chartOf, SHARE } from './chart-frame.ts';

/** A segment narrower than that has no room for its share; the compared ones bear theirs longer. */
const NARROWEST = { compared: 0.035, other: 0.055 };

/** One bar of 100 % a row; the compared segment is 石青, the told one 朱砂, the others grey. */
export function bandsChart(spec: BandsFigure, table: StatTable): OfficeChart {
  const lines = toBands(spec, table);
  let greys = 0;
  const series = spec.segments.map((label, shade): OfficeSeries => {
    const found = lines.map(({ segments }) => segments.find((segment) => segment.shade === shade));
    const isCompared = label === spec.toldSegment;
    const color = isCompared ? COMPARED : (BANDS[greys++ % BANDS.length] ?? BANDS[0]);
    return {
      label,
      color,
      values: found.map((segment) => segment?.share ?? null),
      points: isCompared
        ? found.flatMap((segment, at) =>
            segment?.tone === 'told'
              ? [{ at, color: ACCENT, outlined: true }]
              : [{ at, color: COMPARED, outlined: true }],
          )
        : [],
      labels: found.flatMap((segment, at) =>
        segment && segment.share >= NARROWEST[isCompared ? 'compared' : 'other'] ? [at] : [],
      ),
    };
  });
  return chartOf(spec, {
    form: 'bars',
    stacked: true,
    format: SHARE,
    heading: '范围',
    categories: lines.map(({ label, base }) => `${label}（${formatCount(base)}人）`),
    series,
    axis: { shown: false, min: 0, max: 1, reversed: false, upward: false },
    legend: true,
    heightMm: barsHeight(lines.length) + 10,
  });
}
