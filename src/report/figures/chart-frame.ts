import { figureLabel } from '#charts/figure-rows.ts';
import type { FigureSpec } from '#core/figure.ts';
import { type OfficeChart, type OfficeSeries, PLAIN_AXIS } from '../chart-parts/office-chart.ts';

/** Height of a chart's own room, and of every bar that lies in it. */
const AROUND = 14;
const BAR = 7.2;
const LOWEST = 42;
const HIGHEST = 190;

export const PEOPLE = '#,##0';
export const SHARE = '0.0%';

export function barsHeight(bars: number): number {
  return Math.min(HIGHEST, Math.max(LOWEST, AROUND + bars * BAR));
}

type Filled = Pick<OfficeChart, 'form' | 'categories' | 'series' | 'format'> & Partial<OfficeChart>;

/** A chart of a figure; without a word on its axis every value stands at its mark. */
export function chartOf(spec: FigureSpec, filled: Filled): OfficeChart {
  return {
    stacked: false,
    alt: figureLabel(spec),
    heading: '类别',
    axis: PLAIN_AXIS,
    legend: false,
    heightMm: filled.form === 'bars' ? barsHeight(filled.categories.length) : 72,
    ...filled,
  };
}

/** One series of bars, each in its colour. */
export function plainBars(
  label: string,
  color: string,
  bars: readonly { readonly value: number | null; readonly color: string; readonly outlined: boolean }[],
): OfficeSeries {
  const points = bars.flatMap((bar, at) =>
    bar.color === color && !bar.outlined ? [] : [{ at, color: bar.color, outlined: bar.outlined }],
  );
  return { label, color, values: bars.map(({ value }) => value), points, labels: 'all' };
}
