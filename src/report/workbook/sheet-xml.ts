import { columnName } from './address.ts';
import { MOST_COLUMNS, MOST_ROWS, WorkbookLimitError, fitCell } from './limits.ts';
import { printText, type SharedStrings } from './shared-strings.ts';
import { printColumns, printEnd, printStart } from './sheet-frame.ts';
import { type StyleName, styleNumber } from './styles.ts';
import type { FormulaOfChoices } from './validations.ts';
import type { Cell, CellContent, Row, Sheet } from './workbook.ts';

export interface SheetContext {
  readonly strings: SharedStrings;
  readonly formulaOf: FormulaOfChoices;
  /** The sheet that is open when the file is opened. */
  readonly isFirst: boolean;
  /** Final names of all sheets, which links lead to. */
  readonly names: readonly string[];
}

/** The sheet piece by piece; rows are asked for one after another. Gives the number of rows. */
export function* printSheet(sheet: Sheet, context: SheetContext): Generator<string, number> {
  if (sheet.columns.length > MOST_COLUMNS) {
    throw new WorkbookLimitError(`“${sheet.name}”超过${MOST_COLUMNS}列，一张工作表放不下`);
  }
  yield printStart(sheet, context.isFirst);
  yield printColumns(sheet.columns);
  yield '<sheetData>';
  let number = 0;
  for (const row of sheet.rows) {
    if (++number > MOST_ROWS) {
      throw new WorkbookLimitError(
        `“${sheet.name}”超过${MOST_ROWS}行，一张工作表放不下，请先筛选，或者导出为CSV文件`,
      );
    }
    yield printRow(row, number, sheet, context.strings);
  }
  yield '</sheetData>';
  yield printEnd(sheet, number, context.formulaOf, context.names);
  return number;
}

function printRow(row: Row, number: number, { name, columns }: Sheet, strings: SharedStrings): string {
  const { cells, height } = row;
  if (cells.length > MOST_COLUMNS) {
    throw new WorkbookLimitError(`“${name}”超过${MOST_COLUMNS}列，一张工作表放不下`);
  }
  let printed = '';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? null;
    const style = styleOf(cell) ?? row.style ?? columns[i]?.style ?? 'normal';
    printed += printCell(contentOf(cell), `${columnName(i)}${number}`, style, strings);
  }
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${number}"${size}>${printed}</row>`;
}

function styleOf(cell: Cell): StyleName | undefined {
  return typeof cell === 'object' ? cell?.style : undefined;
}

function contentOf(cell: Cell): CellContent {
  return typeof cell === 'object' ? (cell?.value ?? null) : cell;
}

function printCell(content: CellContent, address: string, style: StyleName, strings: SharedStrings): string {
  const number = styleNumber(style);
  const frame = `<c r="${address}"${number === 0 ? '' : ` s="${number}"`}`;
  if (content === null || content === '') return number === 0 ? '' : `${frame}/>`;
  if (typeof content === 'number') {
    if (!Number.isFinite(content)) throw new Error(`no finite number in ${address}: ${content}`);
    return `${frame}><v>${content}</v></c>`;
  }
  const text = fitCell(content.replace(/\r\n/g, '\n'));
  const shared = strings.numberOf(text);
  if (shared === null) return `${frame} t="inlineStr"><is>${printText(text)}</is></c>`;
  return `${frame} t="s"><v>${shared}</v></c>`;
}
