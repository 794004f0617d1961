import { formatShare, formatShareCell } from '#core/format.ts';

import type { BarOption } from './bar-option.ts';
import type { ColumnsShape } from './columns-marks.ts';
import type { MarkBox } from './mark-box.ts';
import { fitUnit } from './short-label.ts';
import type { ChartTheme } from './theme.ts';

const SIDE = 2;
const TOP = 18;
const FONT = 12;
const LINE = 15;

/** Slots narrower than two characters stack the name, one character a line; the narrowest say nothing. */
function nameLines(slot: number): { readonly characters: number; readonly stacked: boolean } {
  if (slot >= 2 * FONT + 3) return { characters: Math.floor((slot - 3) / FONT), stacked: false };
  return { characters: slot >= FONT + 5 ? 2 : 0, stacked: true };
}

function bottomOf(slot: number): number {
  const { characters, stacked } = nameLines(slot);
  if (characters === 0) return 6;
  return 6 + LINE * (stacked ? characters + 1 : 2);
}

/** Sorted columns, value under each name, one dashed reference line. */
export function columnsOption(shape: ColumnsShape, theme: ChartTheme, width: number): BarOption {
  const { columns, reference } = shape;
  const slot = slotWidth(shape, width);
  const largest = Math.max(reference?.value ?? 0, ...columns.map((column) => column.value));
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily },
    grid: { left: SIDE, right: SIDE, top: TOP, bottom: bottomOf(slot) },
    xAxis: {
      type: 'category',
      data: columns.map((column) => column.category),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.lineStrong } },
      axisLabel: {
        interval: 0,
        margin: 5,
        color: theme.text2,
        fontSize: FONT,
        lineHeight: LINE,
        rich: {
          value: { fontSize: FONT, fontWeight: 'bold', color: theme.text1, lineHeight: LINE },
          told: { fontSize: FONT, fontWeight: 'bold', color: theme.accent, lineHeight: LINE },
        },
        formatter: (_name: string, index: number) => axisText(shape, index, slot),
      },
    },
    yAxis: { type: 'value', show: false, min: 0, max: largest * 1.04 || 1 },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: '58%',
        barMaxWidth: 40,
        data: columns.map(({ value, told }) => ({
          value,
          itemStyle: { color: told ? theme.accent : theme.context },
        })),
        ...(reference && {
          markLine: {
            symbol: 'none',
            silent: true,
            lineStyle: { color: theme.text2, type: [3, 3], width: 1 },
            label: {
              position: 'insideEndTop',
              formatter: `${reference.label}${formatShare(reference.value)}`,
              color: theme.text2,
              fontSize: FONT,
            },
            data: [{ yAxis: reference.value }],
          },
        }),
      },
    ],
  };
}

/** Whole slots, so that a short column is as easy to hit as a tall one. */
export function columnsBoxes(shape: ColumnsShape, width: number, height: number): readonly MarkBox[] {
  const slot = slotWidth(shape, width);
  return shape.columns.map((_, index) => ({ left: SIDE + index * slot, top: 0, width: slot, height }));
}

function axisText(shape: ColumnsShape, index: number, slot: number): string {
  const column = shape.columns[index];
  const { characters, stacked } = nameLines(slot);
  if (!column || characters === 0) return '';
  const name = fitUnit(column.category, characters);
  const style = column.told ? 'told' : 'value';
  return `${stacked ? [...name].join('\n') : name}\n{${style}|${formatShareCell(column.value)}}`;
}

function slotWidth(shape: ColumnsShape, width: number): number {
  return Math.max(0, width - 2 * SIDE) / Math.max(1, shape.columns.length);
}
