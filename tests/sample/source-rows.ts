import * as xlsx from '@e965/xlsx';
import Papa from 'papaparse';

export type Value = string | number | null;
export type Row = readonly Value[];

/** Rows of a text file; the sample's only text encodings are UTF-8, UTF-16 with a mark, and GBK. */
export function readTextRows(bytes: Uint8Array): Row[] {
  const parsed = Papa.parse<string[]>(decode(bytes), { skipEmptyLines: false });
  return parsed.data.map((row) => row.map((cell) => (cell === '' ? null : cell)));
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}

/** Rows of every sheet, with the value of a merge that runs down one column in each of its rows. */
export function readSheets(bytes: Uint8Array): Map<string, Row[]> {
  const book = xlsx.read(bytes, { type: 'buffer' });
  return new Map(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name] ?? {};
      const rows = xlsx.utils.sheet_to_json<Value[]>(sheet, {
        header: 1,
        raw: true,
        defval: null,
        blankrows: true,
      });
      for (const { s, e } of sheet['!merges'] ?? []) {
        const value = rows[s.r]?.[s.c] ?? null;
        if (s.c !== e.c) continue;
        for (let row = s.r + 1; row <= e.r; row++) (rows[row] ?? [])[s.c] = value;
      }
      return [name, rows];
    }),
  );
}
