import { OFFICE } from './relations.ts';
import { XML_HEAD, escapeXml } from './xml.ts';

/** The property set of a document's own properties; the first two numbers are taken. */
const OWN_PROPERTIES = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_NUMBER = 2;

/** No dates: the same content is the same file. */
export function printCoreProperties(title: string): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>组工镜</dc:creator></cp:coreProperties>`;
}

export function printOwnProperties(marks: Readonly<Record<string, string>>): string {
  const printed = Object.entries(marks).map(
    ([name, value], i) =>
      `<property fmtid="${OWN_PROPERTIES}" pid="${FIRST_NUMBER + i}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${printed.join('')}</Properties>`;
}
