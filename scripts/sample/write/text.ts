import { createGbkTable, encodeGbk } from './gbk.ts';

let table: Uint16Array | undefined;

/** Bytes as Excel for Chinese Windows writes a CSV file. */
export function toGbk(text: string): Uint8Array {
  table ??= createGbkTable();
  return encodeGbk(text, table);
}

export function toUtf8(text: string, mark: 'mark' | 'no mark'): Uint8Array {
  return new TextEncoder().encode(mark === 'mark' ? `\uFEFF${text}` : text);
}

/** What Excel calls “Unicode 文本”: UTF-16 little endian with a byte order mark. */
export function toUtf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}
