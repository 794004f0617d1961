import { unzipSync } from 'fflate';
import { isSpreadsheetXml, withPlainUnderscores } from './plain-underscores.ts';
import type { SheetJs } from './sheet-js.ts';

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const SHARED = /^xl\/sharedStrings\.xml$/i;
const OPEN_DOCUMENT = /^content\.xml$/;
const PARTS = [WORKSHEET, SHARED, OPEN_DOCUMENT];

/** SheetJS unescapes a formula's text twice: `&amp;lt;` would become `<`. */
const TEXT_CELL = /(<(?:\w+:)?c\b[^>]*?\bt=)(["'])str\2([^>]*>)([\s\S]*?)<\/((?:\w+:)?)c>/g;
const VALUE = /<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/;
/** And cuts numeric references beyond the first 65,536 characters in half. */
const NUMERIC = /&#(x[0-9a-f]{5,6}|[0-9]{5,7});/gi;

function spellRareCharacters(xml: string): string {
  return xml.replace(NUMERIC, (reference, digits: string) => {
    const code = /^x/i.test(digits) ? Number(`0${digits}`) : Number(digits);
    return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
}

/** As an inline text the value is unescaped once. */
function inlineTexts(xml: string): string {
  return xml.replace(
    TEXT_CELL,
    (cell, open: string, quote: string, rest: string, body: string, prefix: string) => {
      const value = VALUE.exec(body)?.[1] ?? '';
      if (!/&amp;|_x/i.test(value)) return cell;
      const text = `<${prefix}is><${prefix}t xml:space="preserve">${value}</${prefix}t></${prefix}is>`;
      return `${open}${quote}inlineStr${quote}${rest}${text}</${prefix}c>`;
    },
  );
}

function exactXml(name: string, xml: string): string {
  const spelled = xml.includes('&#') ? spellRareCharacters(xml) : xml;
  if (OPEN_DOCUMENT.test(name)) return withPlainUnderscores(spelled);
  const hasTexts = WORKSHEET.test(name) && /t=["']str["']/.test(spelled);
  return hasTexts && /&amp;|_x/i.test(spelled) ? inlineTexts(spelled) : spelled;
}

/** A spreadsheet that is one XML file, its texts written so that SheetJS reads them as they are. */
export function withExactXml(text: string): string {
  return isSpreadsheetXml(text) ? withPlainUnderscores(spellRareCharacters(text)) : text;
}

/** The same package with texts that SheetJS would misread written otherwise; null when there are none. */
export function withExactTexts(sheetJs: SheetJs, bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes, { filter: ({ name }) => PARTS.some((part) => part.test(name)) });
  } catch {
    return null;
  }
  const changed = new Map<string, Uint8Array>();
  for (const [name, part] of Object.entries(parts)) {
    const xml = new TextDecoder().decode(part);
    const exact = exactXml(name, xml);
    if (exact !== xml) changed.set(name, new TextEncoder().encode(exact));
  }
  if (changed.size === 0) return null;
  const { CFB } = sheetJs;
  const archive = CFB.read(bytes, { type: 'array' });
  for (const [name, content] of changed) CFB.utils.cfb_add(archive, `/${name}`, content);
  return Uint8Array.from(CFB.write(archive, { fileType: 'zip', type: 'array' }));
}
