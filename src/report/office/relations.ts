import { XML_HEAD } from './xml.ts';

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What lies in a package besides its main part: a path from the root with a slash, and its type. */
export type TypedPart = readonly [path: string, type: string];
export type Relation = readonly [type: string, target: string];

const PROPERTIES: readonly TypedPart[] = [
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
];

export function printContentTypes(parts: readonly TypedPart[]): string {
  const printed = [...parts, ...PROPERTIES].map(
    ([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`,
  );
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${printed.join('')}</Types>`;
}

/** The main part of a package, and what is said of it. */
export function printPackageRelations(main: string): string {
  return printRelations([
    [`${OFFICE}/relationships/officeDocument`, main],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
  ]);
}

/** The nth relation is `rId` n. */
export function printRelations(relations: readonly Relation[]): string {
  const printed = relations.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${printed.join('')}</Relationships>`;
}
