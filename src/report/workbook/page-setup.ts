import type { PageSetup } from './workbook.ts';
import { attributes, escapeXml } from '../office/xml.ts';

const PAPER = { A4: 9, A3: 8 } as const;
/** In inches. */
const MARGINS = {
  landscape: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  portrait: { left: 0.9, right: 0.9, top: 1.1, bottom: 0.9, header: 0.3, footer: 0.4 },
} as const;

export function printPage(page: PageSetup = { orientation: 'landscape' }): string {
  const { orientation, onePage, paper = 'A4' } = page;
  const setup = { paperSize: PAPER[paper], orientation, fitToWidth: 1, fitToHeight: onePage ? 1 : 0 };
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins${attributes(MARGINS[orientation])}/>`,
    `<pageSetup${attributes(setup)}/>`,
    printHeaderFooter(page),
  ].join('');
}

/** In what stands at the edge of a page & begins a code; a digit after one would be a size of type. */
const spell = (text: string): string => text.replace(/&/g, '&&').replace(/[\r\n]+/g, ' ');

function printHeaderFooter({ pageNumbers = true, header, footer }: PageSetup): string {
  const numbers = pageNumbers ? '&C第&P页，共&N页' : '';
  const below = `${footer ? `&L${spell(footer.left)}` : ''}${numbers}${footer ? `&R${spell(footer.right)}` : ''}`;
  const parts = [
    header ? `<oddHeader>${escapeXml(`&C${spell(header)}`)}</oddHeader>` : '',
    below === '' ? '' : `<oddFooter>${escapeXml(below)}</oddFooter>`,
  ].join('');
  return parts === '' ? '' : `<headerFooter>${parts}</headerFooter>`;
}
