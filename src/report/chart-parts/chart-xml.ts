import { escapeXml, XML_HEAD } from '../office/xml.ts';
import { OFFICE } from '../office/relations.ts';
import type { OfficeAxis, OfficeChart } from './office-chart.ts';
import { GRID, INK } from './palette.ts';
import { printSeries, solidFill, textProperties } from './series-xml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
/** More names than that do not all fit beside the bars. */
const MOST_NAMED = 26;
const LINE = `<c:spPr><a:ln w="9525">${solidFill(GRID)}</a:ln></c:spPr>`;

function printCategoryAxis({ form, axis, categories }: OfficeChart): string {
  const lies = form === 'bars';
  const orientation = lies && !axis.upward ? 'maxMin' : 'minMax';
  const skip = Math.ceil(categories.length / MOST_NAMED);
  const skipped = skip > 1 ? `<c:tickLblSkip val="${axis.upward ? 5 : skip}"/>` : '';
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${lies ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${LINE}${textProperties()}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="${axis.reversed ? 'max' : 'autoZero'}"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skipped}<c:noMultiLvlLbl val="1"/></c:catAx>`;
}

const bound = (name: 'min' | 'max', value: number | null) =>
  value === null ? '' : `<c:${name} val="${value}"/>`;

function printScaling({ min, max, reversed }: OfficeAxis): string {
  return `<c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/>${bound('max', max)}${bound('min', min)}</c:scaling>`;
}

function printValueAxis({ form, axis, format }: OfficeChart): string {
  const lies = form === 'bars';
  const grid = axis.shown ? `<c:majorGridlines>${LINE}</c:majorGridlines>` : '';
  return `<c:valAx><c:axId val="${VALUE_AXIS}"/>${printScaling(axis)}<c:delete val="${axis.shown ? 0 : 1}"/><c:axPos val="${lies ? 'b' : 'l'}"/>${grid}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties()}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lies && !axis.upward ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
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

/** What holds others up has no entry. */
function printLegend({ legend, series }: OfficeChart): string {
  if (!legend) return '';
  const left = series.flatMap(({ unseen }, place) =>
    unseen ? [`<c:legendEntry><c:idx val="${place}"/><c:delete val="1"/></c:legendEntry>`] : [],
  );
  return `<c:legend><c:legendPos val="t"/>${left.join('')}<c:overlay val="0"/>${textProperties()}</c:legend>`;
}

/** The part of a chart; `workbook` is the relation of its data. The caption stands in the document. */
export function printChart(chart: OfficeChart, workbook: string): string {
  const plot = `<c:plotArea><c:layout/>${printMarks(chart)}${printCategoryAxis(chart)}${printValueAxis(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>`;
  return `${XML_HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}/relationships"><c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>${plot}${printLegend(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="${chart.spanned ? 'span' : 'gap'}"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(INK)}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}
