import { toPyramid } from '#charts/pyramid-marks.ts';
import type { PyramidFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';
import type { OfficeChart } from '../chart-parts/office-chart.ts';
import { COMPARED, HONOUR, paler } from '../chart-parts/palette.ts';
import { chartOf } from './chart-frame.ts';

/** The left side counts below zero and is printed without the sign. */
const BOTH_SIDES = '#,##0;#,##0';
const COLOURS = [COMPARED, HONOUR] as const;
const PALE = 0.55;

/** A bar a year of age, the youngest below; those up to the told age in full colour. */
export function pyramidChart(spec: PyramidFigure, table: StatTable): OfficeChart {
  const { ages, sides, scale } = toPyramid(spec, table);
  const told = ages.flatMap((age, at) => (age <= spec.toldUpTo ? [at] : []));
  return chartOf(spec, {
    form: 'bars',
    stacked: true,
    format: BOTH_SIDES,
    heading: '年龄',
    categories: ages.map((age) => `${age}岁`),
    series: sides.map(({ name, total, values }, side) => {
      const full = COLOURS[side] ?? COMPARED;
      return {
        label: `${name}${total}人`,
        color: told.length > 0 ? paler(full, PALE) : full,
        values: values.map((value) => (side === 0 && value > 0 ? -value : value)),
        points: told.map((at) => ({ at, color: full, outlined: false })),
        labels: 'none',
      };
    }),
    axis: { shown: true, min: -scale.max, max: scale.max, reversed: false, upward: true },
    legend: true,
    heightMm: 105,
  });
}
