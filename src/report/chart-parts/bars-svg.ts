import { fitText, textWidth, wrapText } from '#charts/text-width.ts';
import { isLabelled, type OfficeChart, pointAt } from './office-chart.ts';
import { GRID, INK, PAPER, textColour } from './palette.ts';
import type { SvgScale } from './svg-scale.ts';
import { formatted, svgLine, svgRect, svgText } from './svg-text.ts';

/** In millimetres on paper; 3.2 mm is 9 pt. */
const SIZE = 3.2;
const NAMES = 42;
const EVERY_AGE = 5;

export interface SvgPlane {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

interface Bar {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly color: string;
  readonly outlined: boolean;
  readonly labelled: boolean;
}

/** Bars of every category, on one another or alone. */
function barsOf({ categories, series, stacked }: OfficeChart): readonly Bar[] {
  return categories.flatMap((_, at) => {
    let [up, down] = [0, 0];
    return series.flatMap((each): readonly Bar[] => {
      const value = each.values[at] ?? null;
      if (value === null) return [];
      const start = !stacked ? 0 : value < 0 ? down : up;
      if (value < 0) down += value;
      else up += value;
      if (each.unseen) return [];
      const point = pointAt(each, at);
      return [
        {
          ...{ at, value, from: Math.min(start, start + value), to: Math.max(start, start + value) },
          ...{ color: point?.color ?? each.color, outlined: point?.outlined ?? false },
          labelled: isLabelled(each, at),
        },
      ];
    });
  });
}

export function lyingBars(chart: OfficeChart, scale: SvgScale, { width, top, bottom }: SvgPlane): string {
  const { categories, axis, stacked, format } = chart;
  const names = Math.min(NAMES, 4 + Math.max(0, ...categories.map((name) => textWidth(name, SIZE))));
  const room = width - names - (stacked ? 2 : 16);
  const slot = (bottom - top) / Math.max(1, categories.length);
  const x = (value: number) => names + ((value - scale.from) / (scale.to - scale.from || 1)) * room;
  const y = (at: number) => (axis.upward ? bottom - (at + 1) * slot : top + at * slot);
  const thick = slot * (axis.upward ? 0.86 : 0.64);
  const every = axis.upward ? EVERY_AGE : Math.ceil((SIZE + 0.6) / slot);
  const grid = axis.shown
    ? scale.ticks.map(
        (tick) =>
          svgLine(
            [
              [x(tick), top],
              [x(tick), bottom],
            ],
            GRID,
            0.25,
          ) +
          svgText({ x: x(tick), y: bottom + 4, text: formatted(tick, format), anchor: 'middle', size: SIZE }),
      )
    : [];
  const labels = categories.flatMap((name, at) => {
    if (at % every !== 0) return [];
    const text = fitText(name, names - 3, SIZE);
    return [svgText({ x: names - 2, y: y(at) + slot / 2 + SIZE * 0.36, text, anchor: 'end', size: SIZE })];
  });
  const bars = barsOf(chart).map(({ at, from, to, value, color, outlined, labelled }) => {
    const box = { x: x(from), y: y(at) + (slot - thick) / 2, width: x(to) - x(from), height: thick };
    const text = formatted(value, format);
    const base = y(at) + slot / 2 + SIZE * 0.36;
    const place = stacked
      ? { x: x((from + to) / 2), anchor: 'middle' as const, fill: textColour(color) }
      : { x: x(to) + 1.2, anchor: 'start' as const };
    return svgRect(box, color, outlined) + (labelled ? svgText({ ...place, y: base, text, size: SIZE }) : '');
  });
  const zero = svgLine(
    [
      [x(Math.max(0, scale.from)), top],
      [x(Math.max(0, scale.from)), bottom],
    ],
    GRID,
    0.3,
  );
  return [...grid, zero, ...labels, ...bars].join('');
}

/** A slanted gap at the foot of a column that does not begin at 0. */
function breakMark({ x, width }: { readonly x: number; readonly width: number }, foot: number): string {
  return svgLine(
    [
      [x - 1, foot - 2.4],
      [x + width + 1, foot - 4],
    ],
    PAPER,
    1.2,
  );
}

export function standingBars(chart: OfficeChart, scale: SvgScale, { width, top, bottom }: SvgPlane): string {
  const { categories, format, axis } = chart;
  const left = axis.shown ? 14 : 2;
  const foot = bottom - 2 * SIZE - 2;
  const slot = (width - left) / Math.max(1, categories.length);
  const y = (value: number) =>
    foot - ((Math.max(value, scale.from) - scale.from) / (scale.to - scale.from || 1)) * (foot - top - 4);
  const names = categories.flatMap((name, at) =>
    wrapText(name, slot - 1, 2, SIZE).map((text, line) =>
      svgText({
        ...{ x: left + (at + 0.5) * slot, y: foot + (line + 1) * (SIZE + 1), text, anchor: 'middle' },
        size: SIZE,
      }),
    ),
  );
  const bars = barsOf(chart).map(({ at, from, to, value, color, outlined, labelled }) => {
    const thick = slot * 0.6;
    const box = { x: left + (at + 0.5) * slot - thick / 2, y: y(to), width: thick, height: y(from) - y(to) };
    const label = { x: left + (at + 0.5) * slot, y: y(to) - 1, text: formatted(value, format), size: SIZE };
    const cut = scale.from > 0 && from < scale.from ? breakMark(box, foot) : '';
    return svgRect(box, color, outlined) + cut + (labelled ? svgText({ ...label, anchor: 'middle' }) : '');
  });
  const ticks = axis.shown
    ? scale.ticks.map((tick) =>
        svgText({ x: left - 2, y: y(tick) + 1, text: formatted(tick, format), anchor: 'end', size: SIZE }),
      )
    : [];
  return [
    svgLine(
      [
        [left, foot],
        [width, foot],
      ],
      GRID,
      0.3,
    ),
    ...ticks,
    ...names,
    ...bars,
  ].join('');
}

/** Series by name over the marks; those that are not seen have none. */
export function svgLegend(
  { series, legend, form }: OfficeChart,
  width: number,
): { svg: string; height: number } {
  if (!legend) return { svg: '', height: 0 };
  let [x, row] = [2, 0];
  const entries = series
    .filter(({ unseen, unlisted }) => !unseen && !unlisted)
    .map(({ label, color, dashedFrom }) => {
      const needed = 6 + textWidth(label, SIZE) + 3;
      if (x + needed > width && x > 2) [x, row] = [2, row + 1];
      const y = 1 + row * 5.2;
      const mark =
        form === 'lines'
          ? svgLine(
              [
                [x, y + 1.6],
                [x + 4.5, y + 1.6],
              ],
              color,
              0.9,
              dashedFrom === 0,
            )
          : svgRect({ x, y, width: 3.4, height: 3.4 }, color, color === PAPER);
      const text = svgText({ x: x + 5.4, y: y + 2.9, text: label, size: SIZE, fill: INK });
      x += needed;
      return mark + text;
    });
  return { svg: entries.join(''), height: (row + 1) * 5.2 + 2 };
}
