import { spreadLabels } from '#charts/spread-labels.ts';
import { textWidth } from '#charts/text-width.ts';
import { isLabelled, type OfficeChart, type OfficeSeries } from './office-chart.ts';
import type { SvgScale } from './svg-scale.ts';
import { formatted } from './svg-text.ts';

/** In millimetres on paper; 3.2 mm is 9 pt. */
const SIZE = 3.2;
const LINE = 4.2;
const GAP = 1.5;

/** Where the lines of a chart lie, in millimetres. */
export interface LinesPlane {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

/** A line's name with its last value, to the right of it, or over or under it where other lines go on. */
export interface EndName {
  readonly series: number;
  readonly at: number;
  readonly text: string;
  readonly place: 'right' | 'above' | 'below';
  readonly x: number;
  readonly y: number;
  /** How far it was moved so that it touches no other. */
  readonly moved: number;
}

const lastOf = (series: OfficeSeries): number =>
  series.values.findIndex((_, at) => isLabelled({ ...series, labels: 'last' }, at));

const endText = ({ format }: OfficeChart, { label, values }: OfficeSeries, at: number): string =>
  `${label} ${formatted(values[at] ?? 0, format)}`;

export function linesPlane(
  chart: OfficeChart,
  scale: SvgScale,
  { width, top, bottom }: { readonly width: number; readonly top: number; readonly bottom: number },
): LinesPlane {
  const { categories, series, axis, format } = chart;
  const left = axis.shown
    ? 4 + Math.max(...scale.ticks.map((tick) => textWidth(formatted(tick, format), SIZE)))
    : 8;
  const names = series
    .filter((each) => each.named && lastOf(each) === categories.length - 1)
    .map((each) => textWidth(endText(chart, each, lastOf(each)), SIZE) + GAP + 3);
  const right = width - Math.max(8, textWidth(categories[categories.length - 1] ?? '', SIZE) / 2, ...names);
  const foot = bottom - 4;
  const step = (right - left) / Math.max(1, categories.length - 1);
  const part = (value: number) => (value - scale.from) / (scale.to - scale.from || 1);
  return {
    ...{ left, right, top, foot },
    x: (at) => (categories.length > 1 ? left + at * step : (left + right) / 2),
    y: (value) => (axis.reversed ? top + part(value) * (foot - top) : foot - part(value) * (foot - top)),
  };
}

/** Every how many places have their name below, so that the names do not touch. */
export function namedEvery({ categories, spanned = false }: OfficeChart, { x }: LinesPlane): number {
  if (spanned || categories.length < 2) return 1;
  const widest = Math.max(...categories.map((name) => textWidth(name, SIZE)));
  return Math.max(1, Math.ceil((widest + 2) / Math.max(x(1) - x(0), 0.1)));
}

export function endNames(chart: OfficeChart, plane: LinesPlane): readonly EndName[] {
  const { series, categories } = chart;
  const named = series.flatMap((each, index) => {
    const at = each.named && !each.unseen ? lastOf(each) : -1;
    return at < 0 ? [] : [{ each, index, at, y: plane.y(each.values[at] ?? 0) }];
  });
  const atEdge = named.filter(({ at }) => at === categories.length - 1);
  const spread = spreadLabels(
    atEdge.map(({ y }) => y),
    LINE,
    plane.top,
    plane.foot,
  );
  return named.map(({ each, index, at, y }): EndName => {
    const own = { series: index, at, text: endText(chart, each, at) };
    const edge = atEdge.findIndex((one) => one.index === index);
    const placed = spread[edge] ?? y;
    const x = plane.x(at);
    if (edge >= 0) return { ...own, place: 'right', x: x + GAP, y: placed, moved: placed - y };
    const others = series.filter((other) => other !== each);
    const goesOn = others.some(({ values }) => values.some((value, place) => place > at && value !== null));
    if (!goesOn) return { ...own, place: 'right', x: x + GAP, y, moved: 0 };
    const half = textWidth(own.text, SIZE) / 2;
    const isFree = (from: number, to: number) =>
      [x - half, x, x + half].every((across) =>
        others.every((other) => {
          const height = heightAt(other, plane, across);
          return height === null || height < from || height > to;
        }),
      );
    const isAbove = isFree(y - GAP - SIZE, y - GAP) || !isFree(y + GAP / 2, y + GAP + SIZE);
    return { ...own, place: isAbove ? 'above' : 'below', x, y, moved: 0 };
  });
}

/** How high a line runs there; null where it has a gap. */
function heightAt({ values }: OfficeSeries, { x, y }: LinesPlane, across: number): number | null {
  const after = values.findIndex((_, at) => x(at) >= across);
  const [from, to] = [values[after - 1] ?? null, values[after] ?? null];
  if (to === null || (from === null && x(after) !== across)) return null;
  if (from === null) return y(to);
  const part = (across - x(after - 1)) / (x(after) - x(after - 1));
  return y(from) + part * (y(to) - y(from));
}
