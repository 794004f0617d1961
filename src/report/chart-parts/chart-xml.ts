import { roundHalfUp } from '#core/format.ts';
import { escapeXml, XML_HEAD } from '../office/xml.ts';
import { OFFICE } from '../office/relations.ts';
import { CHART_WIDTH, chartPlane } from './chart-svg.ts';
import { linesPlane, namedEvery } from './lines-plane.ts';
import type { OfficeAxis, OfficeChart } from './office-chart.ts';
import { GRID, INK } from './palette.ts';
import { printSeries, solidFill, textProperties } from './series-xml.ts';
import { svgScale } from './svg-scale.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
/** More names than that do not all fit beside the bars. */
const MOST_NAMED = 26;
const planeOf = (chart: OfficeChart) => linesPlane(chart, svgScale(chart), chartPlane(chart));
const LINE = `<c:spPr><a:ln w="9525">${solidFill(GRID)}</a:ln></c:spPr>`;

/** Names of lines' places lie flat, as many as have room beside each other. */
function printSkip(chart: OfficeChart): string {
  const { form, axis, categories } = chart;
  const every =
    form === 'lines' ? namedEvery(chart, planeOf(chart)) : Math.ceil(categories.length / MOST_NAMED);
  if (every <= 1 && !chart.spanned) return '';
  return `<c:tickLblSkip val="${axis.upward ? 5 : every}"/>`;
}

function printCategoryAxis(chart: OfficeChart): string {
  const { form, axis } = chart;
  const lies = form === 'bars';
  const orientation = lies && !axis.upward ? 'maxMin' : 'minMax';
  const turn = form === 'lines' ? ' rot="0" vert="horz"' : '';
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${lies ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${axis.reversed ? 'high' : 'low'}"/>${LINE}${textProperties().replace('<a:bodyPr/>', `<a:bodyPr${turn}/>`)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="${axis.reversed ? 'max' : 'autoZero'}"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${printSkip(chart)}<c:noMultiLvlLbl val="1"/></c:catAx>`;
}

const bound = (name: 'min' | 'max', value: number | null) =>
  value === null ? '' : `<c:${name} val="${value}"/>`;

function printScaling({ min, max, reversed }: OfficeAxis): string {
  return `<c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/>${bound('max', max)}${bound('min', min)}</c:scaling>`;
}

/** What is said of an axis stands upright beside it. */
function printAxisTitle({ note }: OfficeAxis): string {
  if (note === undefined) return '';
  return `<c:title><c:tx><c:rich><a:bodyPr rot="-5400000" vert="horz"/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN" sz="900" b="0">${solidFill(INK)}<a:ea typeface="黑体"/></a:rPr><a:t>${escapeXml(note)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Room for the names at the ends of the lines, as the picture has it. */
function printLayout(chart: OfficeChart): string {
  if (!chart.series.some(({ named }) => named)) return '<c:layout/>';
  const { left, right, top, foot } = planeOf(chart);
  const part = (name: string, value: number) => `<c:${name} val="${roundHalfUp(value, 4)}"/>`;
  const box = [
    ...[part('x', left / CHART_WIDTH), part('y', top / chart.heightMm)],
    ...[part('w', (right - left) / CHART_WIDTH), part('h', (foot - top) / chart.heightMm)],
  ];
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${box.join('')}</c:manualLayout></c:layout>`;
}

function printValueAxis({ form, axis, format }: OfficeChart): string {
  const lies = form === 'bars';
  const grid = axis.shown ? `<c:majorGridlines>${LINE}</c:majorGridlines>` : '';
  return `<c:valAx><c:axId val="${VALUE_AXIS}"/>${printScaling(axis)}<c:delete val="${axis.shown ? 0 : 1}"/><c:axPos val="${lies ? 'b' : 'l'}"/>${grid}${printAxisTitle(axis)}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties()}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lies && !axis.upward ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
}

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function printMarks(chart: OfficeChart): string {
  const series = chart.series.map((each, place) => printSeries(chart, each, place)).join('');
  if (chart.form === 'lines') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`;
  }
  const grouping = chart.stacked ? 'stacked' : 'clustered';
  const overlap = chart.stacked ? '<c:overlap val="100"/>' : '';
  const gap = chart.axis.upward ? 12 : chart.stacked ? 45 : 55;
  return `<c:barChart><c:barDir val="${chart.form === 'bars' ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${gap}"/>${overlap}${AXES}</c:barChart>`;
}

/** What holds others up has no entry, nor what is not listed. */
function printLegend({ legend, series }: OfficeChart): string {
  if (!legend) return '';
  const left = series.flatMap(({ unseen, unlisted }, place) =>
    unseen || unlisted ? [`<c:legendEntry><c:idx val="${place}"/><c:delete val="1"/></c:legendEntry>`] : [],
  );
  return `<c:legend><c:legendPos val="t"/>${left.join('')}<c:overlay val="0"/>${textProperties()}</c:legend>`;
}

/** The part of a chart; `workbook` is the relation of its data. The caption stands in the document. */
export function printChart(chart: OfficeChart, workbook: string): string {
  const plot = `<c:plotArea>${printLayout(chart)}${printMarks(chart)}${printCategoryAxis(chart)}${printValueAxis(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>`;
  return `${XML_HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}/relationships"><c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>${plot}${printLegend(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="${chart.spanned ? 'span' : 'gap'}"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(INK)}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}
