import { columnName, quoteSheet, rangeName } from './address.ts';
import { styleNumber } from './styles.ts';
import type { FormulaOfChoices } from './validations.ts';
import { printValidations } from './validations.ts';
import { printPage } from './page-setup.ts';
import type { Column, Sheet } from './workbook.ts';
import { XML_HEAD, attributes } from '../office/xml.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Room that a cell keeps at its sides, in characters. */
const PADDING = 0.71;

/** What stands before the rows: how the sheet is looked at. */
export function printStart(sheet: Sheet, isFirst: boolean): string {
  return [
    `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews>',
    `<sheetView${attributes({ showGridLines: sheet.gridLines === false ? '0' : undefined, tabSelected: isFirst, workbookViewId: 0 })}>`,
    printPane(sheet.headingRows ?? 0, sheet.frozenColumns ?? 0),
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/>',
  ].join('');
}

function printPane(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return '';
  const activePane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const topLeftCell = `${columnName(columns)}${rows + 1}`;
  const pane = attributes({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell,
    activePane,
    state: 'frozen',
  });
  return `<pane${pane}/><selection${attributes({ pane: activePane, activeCell: topLeftCell, sqref: topLeftCell })}/>`;
}

export function printColumns(columns: readonly Column[]): string {
  if (columns.length === 0) return '';
  const printed = columns.map(({ width, styleBelow, hidden }, i) => {
    const style = styleBelow === undefined ? undefined : styleNumber(styleBelow);
    const wide = Math.round((width + PADDING) * 100) / 100;
    return `<col${attributes({ min: i + 1, max: i + 1, width: wide, style, hidden, customWidth: true })}/>`;
  });
  return `<cols>${printed.join('')}</cols>`;
}

/** What stands after the rows, in the order that the format prescribes. */
export function printEnd(
  sheet: Sheet,
  rowCount: number,
  formulaOf: FormulaOfChoices,
  names: readonly string[],
): string {
  const merges = (sheet.merges ?? []).map((range) => `<mergeCell ref="${rangeName(range)}"/>`);
  return [
    sheet.protected ? PROTECTION : '',
    printFilter(sheet, rowCount),
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    printValidations(sheet.choices ?? [], sheet.hints ?? [], formulaOf),
    printLinks(sheet, names),
    printPage(sheet.page),
    printIgnoredErrors(sheet, rowCount),
    '</worksheet>',
  ].join('');
}

function printLinks({ links = [] }: Sheet, names: readonly string[]): string {
  const printed = links.flatMap(({ row, column, sheet }) => {
    const name = names[sheet];
    if (name === undefined) return [];
    const location = `${quoteSheet(name)}!A1`;
    return [`<hyperlink${attributes({ ref: `${columnName(column)}${row}`, location, display: name })}/>`];
  });
  return printed.length > 0 ? `<hyperlinks>${printed.join('')}</hyperlinks>` : '';
}

/** Widths, heights and filters may be changed; there is no password. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>';

function printFilter(sheet: Sheet, rowCount: number): string {
  const range = filterRange(sheet, rowCount);
  return range === null ? '' : `<autoFilter ref="${rangeName(range)}"/>`;
}

/** Rows and columns under the filter arrows; null when there are none. */
export function filterRange({ filter, headingRows = 0, columns }: Sheet, rowCount: number) {
  if (!filter || headingRows === 0 || columns.length === 0) return null;
  return {
    firstRow: headingRows,
    lastRow: Math.max(rowCount, headingRows),
    firstColumn: 0,
    lastColumn: columns.length - 1,
  };
}

/** ID numbers as text are meant so: no green corners. */
function printIgnoredErrors({ columns }: Sheet, rowCount: number): string {
  if (columns.length === 0 || rowCount === 0) return '';
  const all = { firstRow: 1, lastRow: rowCount, firstColumn: 0, lastColumn: columns.length - 1 };
  return `<ignoredErrors><ignoredError sqref="${rangeName(all)}" numberStoredAsText="1"/></ignoredErrors>`;
}
