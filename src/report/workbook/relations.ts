import { XML_HEAD } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const sheetPath = (i: number) => `worksheets/sheet${i + 1}.xml`;

/** Where the sheet of this place stands in the package. */
export function sheetPart(i: number): string {
  return `xl/${sheetPath(i)}`;
}

export function printContentTypes(sheetCount: number): string {
  const parts: readonly (readonly [path: string, type: string])[] = [
    ['/xl/workbook.xml', `${SPREADSHEET_TYPE}.sheet.main+xml`],
    ...Array.from(
      { length: sheetCount },
      (_, i) => [`/${sheetPart(i)}`, `${SPREADSHEET_TYPE}.worksheet+xml`] as const,
    ),
    ['/xl/styles.xml', `${SPREADSHEET_TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${SPREADSHEET_TYPE}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ];
  const printed = parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${printed.join('')}</Types>`;
}

export function printPackageRelations(): string {
  return printRelations([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
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

function printRelations(relations: readonly (readonly [type: string, target: string])[]): string {
  const printed = relations.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${printed.join('')}</Relationships>`;
}
