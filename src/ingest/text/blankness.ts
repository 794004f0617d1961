/** How sure it is that a stretch of bytes shows nothing. */
export type Blankness = 0 | 1 | 2;
export const SURELY_BLANK = 0;
/** Quotes or bytes of wide spaces: only a parser can tell. */
export const MAYBE_BLANK = 1;
export const HAS_CONTENT = 2;

const kinds = new Uint8Array(256).fill(HAS_CONTENT);
kinds[0x20] = kinds[0x09] = kinds[0x0d] = SURELY_BLANK;
// Quote, line breaks inside quotes, vertical tab, form feed, and the UTF-8 bytes of every character that `trim` removes.
for (const byte of [0x22, 0x0a, 0x0b, 0x0c, 0xc2, 0xa0, 0xe1, 0x9a, 0xe2, 0xe3, 0x9f, 0xef, 0xbb, 0xbf]) {
  kinds[byte] = MAYBE_BLANK;
}
kinds.fill(MAYBE_BLANK, 0x80, 0x8b).fill(MAYBE_BLANK, 0xa8, 0xb0);

/** Usually answers after one byte. */
export function blankness(bytes: Uint8Array, start: number, end: number, delimiter: number): Blankness {
  let found: Blankness = SURELY_BLANK;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === delimiter) continue;
    const kind = kinds[byte];
    if (kind === HAS_CONTENT) return HAS_CONTENT;
    if (kind === MAYBE_BLANK) found = MAYBE_BLANK;
  }
  return found;
}
