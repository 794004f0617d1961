import { OFFICE, printContentTypes, printRelations, type TypedPart } from '../office/relations.ts';

const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const sheetPath = (i: number) => `worksheets/sheet${i + 1}.xml`;

/** Where the sheet of this place stands in the package. */
export function sheetPart(i: number): string {
  return `xl/${sheetPath(i)}`;
}

export function printWorkbookTypes(sheetCount: number): string {
  return printContentTypes([
    ['/xl/workbook.xml', `${SPREADSHEET_TYPE}.sheet.main+xml`],
    ...Array.from({ length: sheetCount }, (_, i): TypedPart => [
      `/${sheetPart(i)}`,
      `${SPREADSHEET_TYPE}.worksheet+xml`,
    ]),
    ['/xl/styles.xml', `${SPREADSHEET_TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${SPREADSHEET_TYPE}.sharedStrings+xml`],
  ]);
}

/** The sheets come first, so that the nth sheet is `rId` n. */
export function printWorkbookRelations(sheetCount: number): string {
  return printRelations([
    ...Array.from(
      { length: sheetCount },
      (_, i) => [`${OFFICE}/relationships/worksheet`, sheetPath(i)] as const,
    ),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
    [`${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'],
  ]);
}
