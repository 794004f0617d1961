import { toDiverging } from '#charts/reviews/diverging-marks.ts';
import type { DivergingFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';
import type { OfficeChart, OfficeSeries } from '../chart-parts/office-chart.ts';
import { DIVERGING } from '../chart-parts/palette.ts';
import { barsHeight, chartOf } from './chart-frame.ts';

/** The left side counts below zero and is printed without the sign. */
const BOTH_SIDES = '0.0%;0.0%';
const NARROWEST = 0.05;

/** Shares of grades apart from a middle; on each side the milder stands next to it. */
export function divergingChart(spec: DivergingFigure, table: StatTable): OfficeChart {
  const { lines } = toDiverging(spec, table);
  const good = spec.grades.filter(({ side }) => side === 'positive');
  const bad = spec.grades.filter(({ side }) => side === 'negative');
  const colours = new Map([
    ...good.map(({ label }, i) => [label, DIVERGING[Math.min(i, 2)] ?? DIVERGING[0]] as const),
    ...[...bad]
      .reverse()
      .map(({ label }, i) => [label, DIVERGING[Math.max(4, 6 - i)] ?? DIVERGING[6]] as const),
  ]);
  const toSeries = (label: string, sign: 1 | -1): OfficeSeries => {
    const shares = lines.map(
      (line) => line.segments.find((segment) => segment.label === `${line.label} ${label}`)?.share ?? null,
    );
    return {
      ...{ label, color: colours.get(label) ?? DIVERGING[3] },
      values: shares.map((share) => (share === null ? null : sign * share)),
      labels: shares.flatMap((share, at) => (share !== null && share >= NARROWEST ? [at] : [])),
    };
  };
  return chartOf(spec, {
    form: 'bars',
    stacked: true,
    format: BOTH_SIDES,
    heading: '对象',
    categories: lines.map(({ label, hidden }) => (hidden === null ? label : `${label}（${hidden}）`)),
    series: [
      ...[...good].reverse().map(({ label }) => toSeries(label, 1)),
      ...bad.map(({ label }) => toSeries(label, -1)),
    ],
    axis: { shown: false, min: null, max: null, reversed: false, upward: false },
    legend: true,
    heightMm: barsHeight(lines.length) + 10,
  });
}
