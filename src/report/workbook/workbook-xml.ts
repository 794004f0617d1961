import { absoluteRange, quoteSheet } from './address.ts';
import { filterRange } from './sheet-frame.ts';
import type { Sheet } from './workbook.ts';
import { XML_HEAD, attributes, escapeXml } from '../office/xml.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet under its final name, after its rows were written. */
export interface WrittenSheet {
  readonly name: string;
  readonly sheet: Sheet;
  readonly rowCount: number;
}

export function printWorkbook(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(
    ({ name, sheet }, i) =>
      `<sheet name="${escapeXml(name)}"${attributes({ sheetId: i + 1, state: sheet.hidden ? 'veryHidden' : undefined })} r:id="rId${i + 1}"/>`,
  );
  const names = sheets.flatMap(printNames);
  return [
    `${XML_HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>',
    `<sheets>${listed.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}

/** Names that say what is filtered and what is repeated on every page. */
function printNames({ name, sheet, rowCount }: WrittenSheet, place: number): string[] {
  const names: string[] = [];
  const filtered = filterRange(sheet, rowCount);
  if (filtered) {
    const range = escapeXml(absoluteRange(name, filtered));
    names.push(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">${range}</definedName>`,
    );
  }
  if (sheet.headingRows) {
    const rows = escapeXml(`${quoteSheet(name)}!$1:$${sheet.headingRows}`);
    names.push(`<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${rows}</definedName>`);
  }
  return names;
}
