const CDATA = /(<!\[CDATA\[[\s\S]*?\]\]>)/;
const TEXT = />[^<]+</g;
/** Attributes whose codes are resolved; a sheet's name in OpenDocument is none of them. */
const WRITTEN = /\b(?:office:string-value|ss:Name)=(?:"[^"]*"|'[^']*')/g;
/** A letter, digit or underscore may be written as its number. */
const WORD_REFERENCE = /&#(x0*[2-7][0-9a-f]|0*\d{2,3});/gi;
const CODE = /_(?=x[0-9a-f]{4}_)/gi;

/** OOXML alone writes a character as `_x0041_`; SheetJS takes it for one in every format. */
function guarded(text: string): string {
  const spelled = text.replace(WORD_REFERENCE, (reference, digits: string) => {
    const character = String.fromCharCode(Number(digits.replace(/^x/i, '0x')));
    return /^[0-9A-Za-z_]$/.test(character) ? character : reference;
  });
  return spelled.replace(CODE, '_x005F_');
}

/** The XML of another format than OOXML, so written that SheetJS reads its texts as they are. */
export function withPlainUnderscores(xml: string): string {
  if (!/x[0-9a-f]{4}_|&#/i.test(xml)) return xml;
  return xml
    .split(CDATA)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(TEXT, guarded).replace(WRITTEN, guarded)))
    .join('');
}

/** Spreadsheets that are one XML file: Excel 2003's and flat OpenDocument. Web pages are read otherwise. */
export function isSpreadsheetXml(text: string): boolean {
  return /urn:schemas-microsoft-com:office:spreadsheet|<office:document[\s>]/.test(text.slice(0, 64 * 1024));
}
