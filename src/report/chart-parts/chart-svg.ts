import { textWidth } from '#charts/text-width.ts';
import { escapeXml } from '../office/xml.ts';
import { lyingBars, standingBars, svgLegend, type SvgPlane } from './bars-svg.ts';
import { isLabelled, type OfficeChart, type OfficeSeries } from './office-chart.ts';
import { GRID } from './palette.ts';
import { type SvgScale, svgScale } from './svg-scale.ts';
import { formatted, svgLine, svgText } from './svg-text.ts';

/** In millimetres: as wide as the text of a report. */
export const CHART_WIDTH = 156;
const SIZE = 3.2;
const FOOT = 7;
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

/** A name at the edge does not run over it. */
const anchorOf = (text: string, x: number, width: number) =>
  x + textWidth(text, SIZE) / 2 > width ? 'end' : 'middle';

function drawLines(chart: OfficeChart, scale: SvgScale, { width, top, bottom }: SvgPlane): string {
  const { categories, series, axis, format, spanned = false } = chart;
  const named = series.filter((each) => each.named).map(({ label }) => textWidth(label, SIZE) + 8);
  const left = axis.shown
    ? 4 + Math.max(...scale.ticks.map((tick) => textWidth(formatted(tick, format), SIZE)))
    : 8;
  const right = width - Math.max(8, ...named);
  const foot = bottom - 4;
  const step = (right - left) / Math.max(1, categories.length - 1);
  const x = (at: number) => (categories.length > 1 ? left + at * step : (left + right) / 2);
  const part = (value: number) => (value - scale.from) / (scale.to - scale.from || 1);
  const y = (value: number) =>
    axis.reversed ? top + part(value) * (foot - top) : foot - part(value) * (foot - top);
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
  const widest = Math.max(1, ...categories.map((name) => textWidth(name, SIZE)));
  const every = Math.max(1, Math.ceil((widest + 2) / Math.max(step, 0.1)));
  const places = categories.flatMap((text, at) =>
    (spanned ? text === '' : (categories.length - 1 - at) % every !== 0)
      ? []
      : [svgText({ x: x(at), y: foot + 5.5, text, anchor: anchorOf(text, x(at), width), size: SIZE })],
  );
  const lines = series.map((each) => {
    const stroke = each.width === 'thick' ? 0.9 : 0.4;
    const runs = runsOf(each, spanned, (at, value) => [x(at), y(value)]);
    const drawn = runs.map((run) => svgLine(run, each.color, stroke, each.dashedFrom === 0));
    const texts = each.values.flatMap((value, at) => {
      if (value === null) return [];
      const isLast = isLabelled({ ...each, labels: 'last' }, at);
      if (each.named && isLast) {
        const text = `${each.label} ${formatted(value, format)}`;
        return [svgText({ x: x(at) + 1.5, y: y(value) + 1.1, text, size: SIZE, fill: each.color })];
      }
      if (!isLabelled(each, at)) return [];
      return [
        svgText({
          x: x(at),
          y: y(value) - 1.6,
          text: formatted(value, format),
          anchor: 'middle',
          size: SIZE,
        }),
      ];
    });
    return [...drawn, ...texts].join('');
  });
  return [...grid, ...places, ...lines].join('');
}

/** The chart as a picture: the same model, colours and labels as the one that Office draws. */
export function chartSvg(chart: OfficeChart): string {
  const legend = svgLegend(chart, CHART_WIDTH);
  const scale = svgScale(chart);
  const plane: SvgPlane = {
    width: CHART_WIDTH,
    top: legend.height + 2,
    bottom: chart.heightMm - (chart.axis.shown || chart.form !== 'bars' ? FOOT : 2),
  };
  const marks =
    chart.form === 'lines'
      ? drawLines(chart, scale, plane)
      : chart.form === 'bars'
        ? lyingBars(chart, scale, plane)
        : standingBars(chart, scale, plane);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CHART_WIDTH} ${chart.heightMm}" font-family="${escapeXml(FONT)}" role="img" aria-label="${escapeXml(chart.alt)}"><rect width="100%" height="100%" fill="#FFFFFF"/>${legend.svg}${marks}</svg>`;
}
