import type { PageSetup } from './workbook.ts';
import { attributes } from '../office/xml.ts';

const A4 = 9;
/** In inches. */
const MARGINS = {
  landscape: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  portrait: { left: 0.9, right: 0.9, top: 1.1, bottom: 0.9, header: 0.3, footer: 0.4 },
} as const;

export function printPage(page: PageSetup = { orientation: 'landscape' }): string {
  const { orientation, onePage, pageNumbers = true } = page;
  const setup = { paperSize: A4, orientation, fitToWidth: 1, fitToHeight: onePage ? 1 : 0 };
  const footer = pageNumbers
    ? '<headerFooter><oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter></headerFooter>'
    : '';
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins${attributes(MARGINS[orientation])}/>`,
    `<pageSetup${attributes(setup)}/>`,
    footer,
  ].join('');
}
