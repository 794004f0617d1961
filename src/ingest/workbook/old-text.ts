/** Windows code pages of workbooks before Excel 97 that are met here, by their number. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  65001: 'utf-8',
};

function decode(codePage: number, bytes: Iterable<number>): string {
  const label =
    CODE_PAGES[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
  return new TextDecoder(label, { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

/** SheetJS takes a table of code pages from outside; the platform's decoders are one. */
export const OLD_TEXT_TABLES = {
  utils: {
    decode,
    encode: (_codePage: number, text: string) =>
      Array.from(text, (character) => character.charCodeAt(0) & 0xff),
    hascp: (codePage: number) => codePage in CODE_PAGES,
  },
};

/** True for workbooks before Excel 97, whose text is in a code page instead of Unicode. */
export function hasOldText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x09) return true;
  return bytes[0] === 0xd0 && !includesWide(bytes, 'Workbook') && includesWide(bytes, 'Book');
}

/** Stream names stand in the directory as UTF-16. */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => letter.charCodeAt(0));
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (
      at % 128 === 0 &&
      wanted.every((code, i) => bytes[at + 2 * i] === code && bytes[at + 2 * i + 1] === 0)
    )
      return true;
  }
  return false;
}
