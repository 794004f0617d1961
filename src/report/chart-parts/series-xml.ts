import { roundHalfUp } from '#core/format.ts';
import { escapeXml } from '../office/xml.ts';
import { chartPlane } from './chart-svg.ts';
import { rangesOf } from './chart-workbook.ts';
import { endNames, linesPlane } from './lines-plane.ts';
import { isLabelled, type OfficeChart, type OfficeSeries, pointAt } from './office-chart.ts';
import { INK, PAPER, textColour } from './palette.ts';
import { svgScale } from './svg-scale.ts';

/** 9 pt: at least 8 pt in print. */
const LABEL_SIZE = 900;
const LINE_WIDTH = { thick: 34925, thin: 12700 } as const;

export const solidFill = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const outline = (color: string, width = 9525) => `<a:ln w="${width}">${solidFill(color)}</a:ln>`;
const NO_LINE = '<a:ln><a:noFill/></a:ln>';

export function textProperties(color = INK, size = LABEL_SIZE): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${solidFill(color)}<a:latin typeface="Times New Roman"/><a:ea typeface="黑体"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function barLook({ color, unseen }: Pick<OfficeSeries, 'color' | 'unseen'>, isOutlined: boolean): string {
  if (unseen) return `<c:spPr><a:noFill/>${NO_LINE}</c:spPr>`;
  return `<c:spPr>${solidFill(color)}${isOutlined ? outline(INK, 12700) : outline(PAPER)}</c:spPr>`;
}

function lineLook({ color, width = 'thin' }: OfficeSeries, isDashed = false): string {
  const dash = isDashed ? '<a:prstDash val="sysDash"/>' : '';
  return `<c:spPr><a:ln w="${LINE_WIDTH[width]}" cap="rnd">${solidFill(color)}${dash}<a:round/></a:ln></c:spPr>`;
}

function marker({ color, width = 'thin' }: OfficeSeries): string {
  return `<c:marker><c:symbol val="circle"/><c:size val="${width === 'thick' ? 7 : 4}"/><c:spPr>${solidFill(color)}${outline(color)}</c:spPr></c:marker>`;
}

function printPoints(chart: OfficeChart, series: OfficeSeries): string {
  if (chart.form === 'lines') {
    const from = series.dashedFrom ?? null;
    if (from === null) return '';
    return series.values
      .map((_, at) => at)
      .filter((at) => at >= from)
      .map(
        (at) =>
          `<c:dPt><c:idx val="${at}"/>${marker(series)}<c:bubble3D val="0"/>${lineLook(series, true)}</c:dPt>`,
      )
      .join('');
  }
  return [...(series.points ?? [])]
    .sort((a, b) => a.at - b.at)
    .map(
      ({ at, color, outlined }) =>
        `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${barLook({ color }, outlined)}</c:dPt>`,
    )
    .join('');
}

const shows = (value: boolean, name: boolean) =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="${name ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

const PLACES = { right: 'r', above: 't', below: 'b' } as const;
/** Less than that is not seen, in millimetres. */
const LEAST_MOVE = 0.5;

/** Up or down by a part of the chart's height. */
function moveLabel({ heightMm }: OfficeChart, moved: number): string {
  if (Math.abs(moved) < LEAST_MOVE) return '';
  return `<c:layout><c:manualLayout><c:x val="0"/><c:y val="${roundHalfUp(moved / heightMm, 4)}"/></c:manualLayout></c:layout>`;
}

function printLabels(chart: OfficeChart, series: OfficeSeries): string {
  const none = `<c:dLbls>${shows(false, false)}</c:dLbls>`;
  if (series.unseen) return none;
  const place = chart.form === 'lines' ? 't' : chart.stacked ? 'ctr' : 'outEnd';
  const index = chart.series.indexOf(series);
  const end =
    series.named === true
      ? endNames(chart, linesPlane(chart, svgScale(chart), chartPlane(chart))).find(
          (name) => name.series === index,
        )
      : undefined;
  const printed = series.values.flatMap((_, at) => {
    const isNamed = end?.at === at;
    if (!isNamed && !isLabelled(series, at)) return [];
    const ground = chart.stacked ? (pointAt(series, at)?.color ?? series.color) : PAPER;
    const look = `<c:numFmt formatCode="${escapeXml(chart.format)}" sourceLinked="0"/><c:spPr><a:noFill/>${NO_LINE}</c:spPr>${textProperties(textColour(ground))}`;
    const separator = isNamed ? '<c:separator> </c:separator>' : '';
    return [
      `<c:dLbl><c:idx val="${at}"/>${isNamed ? moveLabel(chart, end.moved) : ''}${look}<c:dLblPos val="${isNamed ? PLACES[end.place] : place}"/>${shows(true, isNamed)}${separator}</c:dLbl>`,
    ];
  });
  return printed.length === 0 ? none : `<c:dLbls>${printed.join('')}${shows(false, false)}</c:dLbls>`;
}

function cachedText(reference: string, texts: readonly string[]): string {
  const points = texts.map((text, at) => `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`).join('');
  return `<c:strRef><c:f>${escapeXml(reference)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache></c:strRef>`;
}

function cachedNumbers(reference: string, { format }: OfficeChart, values: OfficeSeries['values']): string {
  const points = values
    .map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`))
    .join('');
  return `<c:numRef><c:f>${escapeXml(reference)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`;
}

/** A series in the order of elements that the schema wants. */
export function printSeries(chart: OfficeChart, series: OfficeSeries, place: number): string {
  const ranges = rangesOf(chart);
  const isLine = chart.form === 'lines';
  const head = `<c:idx val="${place}"/><c:order val="${place}"/><c:tx>${cachedText(ranges.name(place), [series.label])}</c:tx>`;
  const look = isLine
    ? `${lineLook(series)}${marker(series)}`
    : `${barLook(series, false)}<c:invertIfNegative val="0"/>`;
  const data = `<c:cat>${cachedText(ranges.categories, chart.categories)}</c:cat><c:val>${cachedNumbers(ranges.values(place), chart, series.values)}</c:val>`;
  return `<c:ser>${head}${look}${printPoints(chart, series)}${printLabels(chart, series)}${data}${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}
