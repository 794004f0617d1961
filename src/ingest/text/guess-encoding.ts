import type { Encoding } from '#core/encoding.ts';

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** Length of the byte order mark. */
  readonly skip: number;
  /** True when a byte order mark settles it: no other encoding is tried. */
  readonly certain: boolean;
}

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Encodings worth trying on a file that begins like this; the whole file decides. */
export function guessEncodings(head: Uint8Array): readonly EncodingGuess[] {
  const mark = BYTE_ORDER_MARKS.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
  if (mark) return [{ encoding: mark.encoding, skip: mark.bytes.length, certain: true }];
  const narrow = ['utf-8', 'gb18030', 'big5'] as const;
  const wide = guessWide(head);
  const order = wide ? [wide, ...narrow] : [...narrow, 'utf-16le' as const, 'utf-16be' as const];
  return order.map((encoding) => ({ encoding, skip: 0, certain: false }));
}

/** How many bytes of byte order mark a text has when it is read in this encoding; UTF-16's may be the wrong one. */
export function markLength(head: Uint8Array, encoding: Encoding): number {
  if (encoding.startsWith('utf-16')) return hasWideMark(head) ? 2 : 0;
  const mark = BYTE_ORDER_MARKS.find((known) => known.encoding === encoding);
  return mark?.bytes.every((byte, i) => head[i] === byte) ? mark.bytes.length : 0;
}

export function hasWideMark(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/**
 * UTF-16 without a mark: line ends, delimiters and digits leave a zero byte in one half of the pairs and
 * hardly any in the other.
 */
function guessWide(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const pairs = Math.max(1, head.length >> 1);
  if (Math.max(even, odd) / pairs < 0.02 || Math.max(even, odd) < 2) return null;
  if (odd > even * 8) return 'utf-16le';
  return even > odd * 8 ? 'utf-16be' : null;
}
