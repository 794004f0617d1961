import { escapeXml } from '../office/xml.ts';
import type { StyleId } from './styles-xml.ts';

/** A line break in the text is one on paper. `look` is XML of properties besides those of the style. */
export function printRun(text: string, look = ''): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

/** `own` is XML of properties besides those of the style, in the order that the schema wants them. */
export function printParagraph(style: StyleId, text: string, own = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${own}</w:pPr>${text === '' ? '' : printRun(text)}</w:p>`;
}

/** A paragraph of runs and fields that are XML already. */
export function printComposed(style: StyleId, content: string, own = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${own}</w:pPr>${content}</w:p>`;
}

const fieldMark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

export const FIELD_END = fieldMark('end');

/** What comes before the shown text of a field. */
export function printFieldStart(instruction: string): string {
  return `${fieldMark('begin')}<w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>${fieldMark('separate')}`;
}

/** A field with the text that it last had. */
export function printField(instruction: string, shown: string): string {
  return `${printFieldStart(instruction)}${printRun(shown)}${FIELD_END}`;
}
