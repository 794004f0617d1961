import type { LineSeriesOption } from 'echarts/charts';

import { type ChartOption, DRAWN_MS, type Drawing } from '../chart-option.ts';
import { type ChartTheme, textOn } from '../theme.ts';
import { type BumpLabel, type BumpLayout, layoutBump } from './bump-layout.ts';
import type { BumpLine, BumpShape } from './bump-marks.ts';
import type { Tone } from './rank-words.ts';

const FONT = 12;
const WIDE_DOT = 20;
const SMALL_DOT = 8;
/** More grey lines than these are drawn fainter, and without dots. */
const MOST_CLEAR = 45;

type Datum = NonNullable<LineSeriesOption['data']>[number];

/** Lines of ranks on a reversed axis; grey ones thin and below, marked ones over them, names at their ends. */
export function bumpOption(shape: BumpShape, theme: ChartTheme, drawing: Drawing): ChartOption {
  const layout = layoutBump(shape, drawing.width, drawing.height);
  const labels = new Map(layout.labels.map((label) => [label.line, label]));
  const isCrowded = shape.lines.length > MOST_CLEAR;
  return {
    animation: drawing.animated && !isCrowded,
    animationDuration: DRAWN_MS,
    textStyle: { fontFamily: theme.fontFamily },
    grid: {
      outerBoundsMode: 'none',
      left: layout.left,
      right: drawing.width - layout.right,
      top: layout.top,
      bottom: drawing.height - layout.bottom,
    },
    xAxis: {
      type: 'category',
      data: shape.periods.map((_, place) => String(place)),
      boundaryGap: shape.periods.length < 2,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: true, interval: 0, lineStyle: { color: theme.grid, width: 1 } },
      axisLabel: {
        ...{ interval: 0, margin: 14, color: theme.text3, fontSize: FONT, lineHeight: 16 },
        hideOverlap: false,
        formatter: (place: string) => {
          const label = layout.axis[Number(place)];
          return label ? `${label.part}\n${label.year}` : '';
        },
      },
    },
    yAxis: { type: 'value', inverse: true, min: 1, max: Math.max(2, shape.size), show: false },
    series: shape.lines.map((line) => toSeries(line, labels.get(line), theme, { ...layout, isCrowded })),
  };
}

function colourOf(tone: Tone, theme: ChartTheme): string {
  if (tone === 'told') return theme.accent;
  return tone === 'grey' ? theme.context : theme.honour;
}

function textColourOf(tone: Tone, theme: ChartTheme): string {
  if (tone === 'told') return theme.accentText;
  return tone === 'grey' ? theme.text2 : theme.honourText;
}

function toSeries(
  line: BumpLine,
  label: BumpLabel | undefined,
  theme: ChartTheme,
  { hasRoom, rankRoom, isCrowded }: BumpLayout & { readonly isCrowded: boolean },
): LineSeriesOption {
  const colour = colourOf(line.tone, theme);
  const isGrey = line.tone === 'grey';
  const dot = line.thick ? (hasRoom ? WIDE_DOT : 11) : line.tone === 'lead' ? SMALL_DOT : isCrowded ? 0 : 5;
  const last = line.ranks.length - 1;
  const data = line.ranks.map((rank, period): Datum => {
    if (rank === null) return { value: null };
    const end = period === last ? label : undefined;
    if (end) return { value: rank, symbolSize: dot, label: endLabel(end, theme, dot, rankRoom) };
    return line.thick && hasRoom
      ? { value: rank, label: { show: true, position: 'inside', formatter: String(rank) } }
      : { value: rank };
  });
  return {
    type: 'line',
    name: line.object,
    data,
    z: isGrey ? 2 : line.thick ? 5 : 4,
    smooth: isCrowded && isGrey ? 0 : 0.35,
    smoothMonotone: 'x',
    showSymbol: !(isCrowded && isGrey && !label),
    showAllSymbol: true,
    silent: true,
    symbol: 'circle',
    symbolSize: dot,
    lineStyle: {
      color: colour,
      width: line.thick ? 4 : isGrey ? 1.2 : 2,
      opacity: isGrey ? (isCrowded ? 0.3 : 0.75) : 1,
    },
    itemStyle: { color: colour, borderColor: theme.surface, borderWidth: line.thick ? 0 : 1 },
    label: { color: textOn(colour, theme), fontSize: FONT, fontWeight: 'bold' },
    emphasis: {
      scale: false,
      lineStyle: { color: isGrey ? theme.text1 : colour, width: line.thick ? 4 : 3, opacity: 1 },
      itemStyle: { color: isGrey ? theme.text1 : colour },
    },
  };
}

/** 3 云台市 ▲ 8, the rank in a column of its own. */
function endLabel(
  { line, name, rank, risen, down }: BumpLabel,
  theme: ChartTheme,
  dot: number,
  width: number,
) {
  const colour = textColourOf(line.tone, theme);
  const weight = line.thick ? ('bold' as const) : ('normal' as const);
  return {
    show: true,
    position: 'right' as const,
    distance: 0,
    offset: [14 - dot / 2, down],
    formatter: `{rank|${rank}} {name|${escaped(name)}}${risen === '' ? '' : ` {risen|${risen}}`}`,
    rich: {
      rank: { color: theme.text3, fontSize: FONT, width, align: 'right' as const },
      name: { color: colour, fontSize: FONT, fontWeight: weight },
      risen: { color: theme.honourText, fontSize: FONT, padding: [0, 0, 0, 5] },
    },
  };
}

/** Brackets would end the styled piece of a label. */
const escaped = (text: string): string => text.replace(/[{}|]/g, '·');
