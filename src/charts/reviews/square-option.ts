import type { ScatterSeriesOption } from 'echarts/charts';

import type { ChartOption, Drawing } from '../chart-option.ts';
import { fitText } from '../text-width.ts';
import { type ChartTheme, textOn } from '../theme.ts';
import { layoutSquare, uprightName } from './square-layout.ts';
import type { SquareCell, SquareShape } from './square-marks.ts';

const FONT = 12;
const GAP = 1;

type Datum = NonNullable<ScatterSeriesOption['data']>[number];

/** One square a pair, coloured by its value; the 45° line over those that nobody gives to themselves. */
export function squareOption(shape: SquareShape, theme: ChartTheme, drawing: Drawing): ChartOption {
  const layout = layoutSquare(shape, drawing.width);
  const { left, top, side, cell, upright, printed, nameRoom } = layout;
  const places = shape.names.map((_, place) => String(place));
  const nameAt = (place: string) => shape.names[Number(place)] ?? '';
  const axis = {
    type: 'category' as const,
    data: places,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
  };
  const label = { interval: 0, hideOverlap: false, color: theme.text2, fontSize: FONT };
  const first = shape.names.length - 1;
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily },
    grid: { outerBoundsMode: 'none', left, top, width: side, height: side },
    xAxis: {
      ...axis,
      position: 'top',
      axisLabel: {
        ...{ ...label, margin: 4, lineHeight: 13 },
        formatter: (place: string) => (upright ? uprightName(nameAt(place)) : nameAt(place)),
      },
    },
    yAxis: {
      ...axis,
      inverse: true,
      axisLabel: {
        ...label,
        margin: 6,
        formatter: (place: string) => fitText(nameAt(place), nameRoom + 2, FONT),
      },
    },
    series: [
      {
        type: 'scatter',
        symbol: 'rect',
        symbolSize: cell - GAP,
        cursor: 'default',
        emphasis: { disabled: true },
        data: [
          ...shape.cells.map((each) => toDatum(each, theme, printed)),
          ...shape.absent.map(([row, column]): Datum => ({
            value: [String(column), String(row)],
            itemStyle: { color: 'transparent' },
            label: { show: true, formatter: '—', color: theme.text3, fontSize: FONT },
          })),
        ],
      },
      {
        type: 'line',
        silent: true,
        symbol: 'none',
        z: 1,
        lineStyle: { color: theme.lineStrong, width: 1, type: 'dashed' },
        data:
          shape.struck && first > 0
            ? [
                ['0', '0'],
                [String(first), String(first)],
              ]
            : [],
      },
    ],
  };
}

function toDatum(cell: SquareCell, theme: ChartTheme, printed: boolean): Datum {
  const colour = theme.sequence[Math.round(cell.place * 6)] ?? theme.context;
  return {
    value: [String(cell.column), String(cell.row)],
    itemStyle: {
      color: colour,
      opacity: 1,
      borderColor: theme.accent,
      borderWidth: cell.deviates ? 2 : 0,
    },
    label: {
      show: printed,
      formatter: cell.text,
      color: textOn(colour, theme),
      fontSize: FONT,
      fontWeight: cell.deviates ? 'bold' : 'normal',
    },
  };
}
