import { niceTicks } from '#charts/nice-ticks.ts';
import type { OfficeChart } from './office-chart.ts';

export interface SvgScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Lower and upper ends that the marks of each category reach. */
function extentOf({ categories, series, stacked }: OfficeChart): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  categories.forEach((_, at) => {
    const values = series.flatMap(({ values: own }) => own[at] ?? []);
    const up = values.filter((value) => value > 0);
    const down = values.filter((value) => value < 0);
    const sum = (some: readonly number[]) => some.reduce((all, value) => all + value, 0);
    low = Math.min(low, stacked ? sum(down) : Math.min(Infinity, ...values));
    high = Math.max(high, stacked ? sum(up) : Math.max(-Infinity, ...values));
  });
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : [0, 1];
}

/** Where the values of a chart run from and to. */
export function svgScale(chart: OfficeChart): SvgScale {
  const { axis, form } = chart;
  const [low, high] = extentOf(chart);
  const least = axis.min ?? Math.min(0, low);
  const most = axis.max ?? Math.max(high, least + (form === 'lines' ? 0.0001 : 0));
  const scale = niceTicks(least, most > least ? most : least + 1, 5, 0);
  const ends = scale.ticks;
  return {
    from: axis.min ?? Math.min(least, ends[0] ?? least),
    to: axis.max ?? (axis.shown ? Math.max(most, ends[ends.length - 1] ?? most) : most),
    ticks: ends.filter((tick) => tick >= least && (axis.max === null || tick <= axis.max)),
  };
}
