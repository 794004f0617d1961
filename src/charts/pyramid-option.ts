import type { PyramidFigure } from '#core/figure.ts';

import type { BarOption } from './bar-option.ts';
import type { MarkBox } from './mark-box.ts';
import type { PyramidShape } from './pyramid-marks.ts';
import { type ChartTheme, withAlpha } from './theme.ts';

const MIDDLE = 36;
const TOP = 6;
const BOTTOM = 22;
const FONT = 12;

/** Two horizontal bar charts back to back, the ages printed between them. */
export function pyramidOption(
  spec: PyramidFigure,
  shape: PyramidShape,
  theme: ChartTheme,
  width: number,
): BarOption {
  const half = sideWidth(width);
  const colours = [theme.left, theme.right];
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily },
    grid: [
      { left: 0, width: half, top: TOP, bottom: BOTTOM },
      { right: 0, width: half, top: TOP, bottom: BOTTOM },
    ],
    xAxis: [0, 1].map((gridIndex) => ({
      type: 'value' as const,
      gridIndex,
      inverse: gridIndex === 0,
      min: 0,
      max: shape.scale.max,
      interval: shape.scale.step,
      axisLabel: {
        color: theme.text3,
        fontSize: FONT,
        alignMinLabel: gridIndex === 0 ? ('right' as const) : ('left' as const),
        alignMaxLabel: gridIndex === 0 ? ('left' as const) : ('right' as const),
      },
      splitLine: { lineStyle: { color: theme.grid, width: 1 } },
      axisLine: { show: false },
      axisTick: { show: false },
    })),
    yAxis: [0, 1].map((gridIndex) => ({
      type: 'category' as const,
      gridIndex,
      data: shape.ages.map(String),
      position: gridIndex === 0 ? ('right' as const) : ('left' as const),
      axisLine: { show: true, lineStyle: { color: theme.lineStrong } },
      axisTick: { show: false },
      axisLabel: {
        show: gridIndex === 0,
        interval: 0,
        color: theme.text2,
        fontSize: FONT,
        margin: MIDDLE / 2,
        align: 'center' as const,
        formatter: (age: string) => (Number(age) % 5 === 0 ? age : ''),
      },
    })),
    series: shape.sides.map((side, index) => {
      const colour = colours[index] ?? theme.context;
      return {
        type: 'bar' as const,
        xAxisIndex: index,
        yAxisIndex: index,
        silent: true,
        barCategoryGap: '14%',
        data: side.values.map((value, place) => ({
          value,
          itemStyle:
            (shape.ages[place] ?? 0) <= spec.toldUpTo
              ? { color: colour }
              : { color: withAlpha(colour, 0.3), borderColor: colour, borderWidth: value ? 1 : 0 },
        })),
      };
    }),
  };
}

/** Where a pointer or the focus ring finds each mark: the whole half row of its age. */
export function pyramidBoxes(shape: PyramidShape, width: number, height: number): readonly MarkBox[] {
  const rowHeight = Math.max(0, height - TOP - BOTTOM) / Math.max(1, shape.ages.length);
  const half = sideWidth(width);
  return shape.marks.map((mark) => ({
    left: mark.column === 0 ? 0 : width - half,
    top: TOP + mark.row * rowHeight,
    width: half,
    height: rowHeight,
  }));
}

function sideWidth(width: number): number {
  return Math.max(0, (width - MIDDLE) / 2);
}
