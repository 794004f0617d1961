import { textWidth } from '#charts/text-width.ts';
import { escapeXml } from '../office/xml.ts';
import { lyingBars, standingBars, svgLegend, type SvgPlane } from './bars-svg.ts';
import { isLabelled, type OfficeChart, type OfficeSeries } from './office-chart.ts';
import { endNames, type LinesPlane, linesPlane, namedEvery } from './lines-plane.ts';
import { GRID, INK } from './palette.ts';
import { type SvgScale, svgScale } from './svg-scale.ts';
import { formatted, svgLine, svgText } from './svg-text.ts';

/** In millimetres: as wide as the text of a report. */
export const CHART_WIDTH = 156;
const SIZE = 3.2;
const FOOT = 7;
const NOTE = 5;
const FONT = "'Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei',SimHei,sans-serif";

type Point = readonly [x: number, y: number];

/** Runs of values without a gap; where gaps only keep places apart, one run. */
function runsOf(
  { values }: OfficeSeries,
  spanned: boolean,
  place: (at: number, value: number) => Point,
): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  values.forEach((value, at) => {
    if (value !== null) runs[runs.length - 1]?.push(place(at, value));
    else if (!spanned) runs.push([]);
  });
  return runs.filter(({ length }) => length > 0);
}

/** Names of places from the last one back, each clear of the one after it. */
function placeNames(chart: OfficeChart, plane: LinesPlane): string {
  const { categories } = chart;
  const { x, foot } = plane;
  const every = namedEvery(chart, plane);
  let free = Infinity;
  return [...categories.entries()]
    .reverse()
    .flatMap(([at, text]) => {
      const half = textWidth(text, SIZE) / 2;
      const middle = Math.max(x(at), half);
      if (text === '' || (categories.length - 1 - at) % every !== 0 || middle + half > free) return [];
      free = middle - half - 2;
      return [svgText({ x: middle, y: foot + 5.5, text, anchor: 'middle', size: SIZE })];
    })
    .join('');
}

function drawLines(chart: OfficeChart, scale: SvgScale, room: SvgPlane): string {
  const { series, axis, format, spanned = false } = chart;
  const plane = linesPlane(chart, scale, room);
  const { left, right, x, y } = plane;
  const names = endNames(chart, plane);
  const grid = axis.shown
    ? scale.ticks.map(
        (tick) =>
          svgLine(
            [
              [left, y(tick)],
              [right, y(tick)],
            ],
            GRID,
            0.25,
          ) +
          svgText({
            x: left - 1.5,
            y: y(tick) + 1.1,
            text: formatted(tick, format),
            anchor: 'end',
            size: SIZE,
          }),
      )
    : [];
  const lines = series.map((each, index) => {
    const stroke = each.width === 'thick' ? 0.9 : 0.4;
    const runs = runsOf(each, spanned, (at, value) => [x(at), y(value)]);
    const drawn = runs.map((run) => svgLine(run, each.color, stroke, each.dashedFrom === 0));
    const end = names.find((name) => name.series === index);
    const texts = each.values.flatMap((value, at) => {
      if (value === null || at === end?.at || !isLabelled(each, at)) return [];
      const text = formatted(value, format);
      return [svgText({ x: x(at), y: y(value) - 1.6, text, anchor: 'middle', size: SIZE })];
    });
    return [...drawn, ...texts].join('');
  });
  const ends = names.map(({ series: index, place, text, ...at }) => {
    const down = place === 'right' ? 1.1 : place === 'above' ? -1.6 : 4;
    const anchor = place === 'right' ? 'start' : 'middle';
    const fill = series[index]?.color ?? INK;
    return svgText({ x: at.x, y: at.y + down, text, anchor, size: SIZE, fill });
  });
  return [...grid, placeNames(chart, plane), ...lines, ...ends].join('');
}

/** Where the marks of a chart lie, under its legend and what is said of its axis. */
export function chartPlane(chart: OfficeChart): SvgPlane {
  const { axis, form, heightMm } = chart;
  return {
    width: CHART_WIDTH,
    top: Math.max(SIZE, svgLegend(chart, CHART_WIDTH).height + 2) + (axis.note === undefined ? 0 : NOTE),
    bottom: heightMm - (axis.shown || form !== 'bars' ? FOOT : 2),
  };
}

/** The chart as a picture: the same model, colours and labels as the one that Office draws. */
export function chartSvg(chart: OfficeChart): string {
  const legend = svgLegend(chart, CHART_WIDTH);
  const scale = svgScale(chart);
  const plane = chartPlane(chart);
  const marks =
    chart.form === 'lines'
      ? drawLines(chart, scale, plane)
      : chart.form === 'bars'
        ? lyingBars(chart, scale, plane)
        : standingBars(chart, scale, plane);
  const { note } = chart.axis;
  const said =
    note === undefined ? '' : svgText({ x: 2, y: legend.height + 3.5, text: note, size: SIZE, fill: INK });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CHART_WIDTH} ${chart.heightMm}" font-family="${escapeXml(FONT)}" role="img" aria-label="${escapeXml(chart.alt)}"><rect width="100%" height="100%" fill="#FFFFFF"/>${legend.svg}${said}${marks}</svg>`;
}
