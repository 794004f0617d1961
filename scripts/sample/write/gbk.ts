/** GBK code by UTF-16 unit, 0 where there is none: the inverse of the platform's own decoder. */
export function createGbkTable(): Uint16Array {
  const table = new Uint16Array(65_536);
  for (let unit = 0; unit < 0x80; unit++) table[unit] = unit;
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      const unit = text.charCodeAt(0);
      if (text.length === 1 && unit !== 0xfffd && table[unit] === 0) table[unit] = (lead << 8) | trail;
    }
  }
  return table;
}

/** Bytes of a text in GBK without a byte order mark; throws on a character GBK lacks. */
export function encodeGbk(text: string, table: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = table[unit] ?? 0;
    if (code === 0 && unit !== 0) throw new Error(`not in GBK: ${text.slice(Math.max(0, i - 5), i + 5)}`);
    if (code > 0xff) bytes[length++] = code >>> 8;
    bytes[length++] = code & 0xff;
  }
  return bytes.slice(0, length);
}
