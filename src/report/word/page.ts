import type { Section } from './document.ts';

/** Measures of GB/T 9704-2012 in twentieths of a point. */

const TWIPS_PER_MM = 1440 / 25.4;
const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM);

const SHEET = { width: twips(210), height: twips(297) };
/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; the page number stands 7 mm below it. */
const MARGIN = { top: twips(37), left: twips(28), right: twips(26), bottom: twips(35) };
const FOOTER = twips(23);
/** The same margins after a quarter turn to the left, so that the binding stays on its side. */
const TURNED = { top: MARGIN.left, right: MARGIN.top, bottom: MARGIN.right, left: MARGIN.bottom };
/** 22 lines of 28 characters. */
const LINES = 22;
const CHARACTERS = 28;
const BODY_POINTS = 16;

export const BODY_WIDTH = SHEET.width - MARGIN.left - MARGIN.right;
const TURNED_WIDTH = SHEET.height - TURNED.left - TURNED.right;
/** Exact distance of two lines of text. */
export const LINE = Math.floor(twips(225) / LINES);
/**
 * By how much characters are set closer than their size for as many of them to stand on a line. A grid of characters
 * says the same, but not every program takes one narrower than the type.
 */
export const CLOSER = Math.floor(BODY_WIDTH / CHARACTERS - BODY_POINTS * 20);

export function widthOf(landscape: boolean): number {
  return landscape ? TURNED_WIDTH : BODY_WIDTH;
}

/** The relations of the two footers, of odd and of even pages, and of the header where there is one. */
export interface Footers {
  readonly odd: string;
  readonly even: string;
  readonly header?: string;
}

const reference = (part: 'header' | 'footer', type: 'default' | 'even', id: string) =>
  `<w:${part}Reference w:type="${type}" r:id="${id}"/>`;

/**
 * Pages are numbered through: a section that began with 1 again would begin on a right-hand page, behind an empty one
 * where the contents take one page.
 */
export function printSection(
  { landscape = false }: Pick<Section, 'landscape'>,
  { odd, even, header }: Footers,
): string {
  const headers =
    header === undefined ? '' : reference('header', 'default', header) + reference('header', 'even', header);
  const footers = reference('footer', 'default', odd) + reference('footer', 'even', even);
  const margin = landscape ? TURNED : MARGIN;
  const [width, height] = landscape ? [SHEET.height, SHEET.width] : [SHEET.width, SHEET.height];
  const turned = landscape ? ' w:orient="landscape"' : '';
  return `<w:sectPr>${headers}${footers}<w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}"${turned}/><w:pgMar w:top="${margin.top}" w:right="${margin.right}" w:bottom="${margin.bottom}" w:left="${margin.left}" w:header="851" w:footer="${FOOTER}" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="${LINE}"/></w:sectPr>`;
}

/** Height of the type area. */
export function heightOf(landscape: boolean): number {
  return landscape ? SHEET.width - TURNED.top - TURNED.bottom : SHEET.height - MARGIN.top - MARGIN.bottom;
}

export { twips };
