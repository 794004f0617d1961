import { escapeXml } from '../office/xml.ts';
import type { StyleId } from './styles-xml.ts';

/** A line break in the text is one on paper. */
export function printRun(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${lines.join('<w:br/>')}</w:r>`;
}

/** `own` is XML of properties besides those of the style, in the order that the schema wants them. */
export function printParagraph(style: StyleId, text: string, own = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${own}</w:pPr>${text === '' ? '' : printRun(text)}</w:p>`;
}
