import type { SheetJs } from './sheet-js.ts';

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 2_000;

/**
 * True for an OpenDocument sheet that says "this filled row, a billion times": SheetJS would write out every
 * one. Blank rows are repeated by every program and do no harm.
 */
export function repeatsFilledCells(sheetJs: SheetJs, bytes: Uint8Array): boolean {
  const { CFB } = sheetJs;
  const content = CFB.find(CFB.read(bytes, { type: 'array' }), '/content.xml')?.content;
  if (!content) return false;
  const xml = new TextDecoder().decode(Uint8Array.from(content));
  return hasFilled(xml, 'row', 'rows', MOST_ROWS) || hasFilled(xml, 'cell', 'columns', MOST_COLUMNS);
}

function hasFilled(xml: string, element: string, repeated: string, most: number): boolean {
  const opening = new RegExp(
    `<table:table-${element}\\b[^>]*number-${repeated}-repeated="(\\d+)"[^>]*>`,
    'g',
  );
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    if (Number(match[1]) <= most || match[0].endsWith('/>')) continue;
    const end = xml.indexOf(`</table:table-${element}>`, opening.lastIndex);
    if (/<text:p\b|office:value=/.test(xml.slice(opening.lastIndex, end))) return true;
  }
  return false;
}
