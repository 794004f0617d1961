import { utils, write, type BookType, type CellObject } from '@e965/xlsx';

/** A file as a browser would be handed it. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

type Row = readonly (string | number)[];

export function csvFile(
  name: string,
  rows: readonly Row[],
  encoding: 'utf-8' | 'gb18030' = 'utf-8',
): TestFile {
  const text = rows.map((row) => row.map(quote).join(',')).join('\r\n') + '\r\n';
  const buffer = encoding === 'utf-8' ? Buffer.from(text) : encodeGbk(text);
  return { name, mimeType: 'text/csv', buffer };
}

/** A cell may say how its number is shown: 92%. */
export function workbookFile(
  name: string,
  rows: readonly (readonly (string | number | CellObject)[])[],
  bookType: BookType,
  sheetName = '花名册',
): TestFile {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  const book = utils.book_new(sheet, sheetName);
  const buffer = write(book, { type: 'buffer', bookType }) as Buffer;
  return { name, mimeType: 'application/octet-stream', buffer };
}

function quote(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Two-byte GBK, made by reading every code once with the platform's own decoder. */
function encodeGbk(text: string): Buffer {
  const codes = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  return Buffer.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 0x80) return [code];
      const pair = codes.get(character);
      if (!pair) throw new Error(`not in GBK: ${character}`);
      return [...pair];
    }),
  );
}
