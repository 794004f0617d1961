import { toWaterfall } from '#charts/waterfall-marks.ts';
import type { WaterfallFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';
import type { OfficeChart, OfficeSeries } from '../chart-parts/office-chart.ts';
import { COMPARED, CONTEXT, HONOUR } from '../chart-parts/palette.ts';
import { chartOf, PEOPLE } from './chart-frame.ts';

const KINDS = [
  ['total', '总数', CONTEXT],
  ['plus', '增加', COMPARED],
  ['minus', '减少', HONOUR],
] as const;

/** Steps from one number to another; each stands on an unseen bar that holds it up. */
export function waterfallChart(spec: WaterfallFigure, table: StatTable): OfficeChart {
  const { bars, axisFrom, unit } = toWaterfall(spec, table);
  const isSeen = ({ from, to }: { from: number; to: number }) => to > from;
  const held: OfficeSeries = {
    ...{ label: '起点（不画）', color: 'FFFFFF', unseen: true, labels: 'none' },
    values: bars.map(({ from }) => (from > 0 ? from : null)),
  };
  const kinds = KINDS.map(([kind, label, color]): OfficeSeries => ({
    ...{ label, color, labels: 'all' },
    values: bars.map((bar) => (bar.kind === kind && isSeen(bar) ? bar.to - bar.from : null)),
  }));
  return chartOf(spec, {
    form: 'columns',
    stacked: true,
    format: spec.format === 'score' ? '0.00' : PEOPLE,
    heading: '步骤',
    categories: bars.map(({ name }) => name),
    series: [held, ...kinds],
    axis: {
      ...{ shown: axisFrom > 0, min: axisFrom, max: null, reversed: false, upward: false },
      ...(axisFrom > 0 && { note: `竖轴自${axisFrom}${unit}起` }),
    },
    legend: true,
  });
}
