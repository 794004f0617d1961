import type { Encoding } from '#core/encoding.ts';

/** How much a decoded text looks like Chinese office text and not like another encoding misread. */
export interface Plausibility {
  /** Characters beyond ASCII. */
  readonly foreign: number;
  /** Of these, everyday Han characters and Chinese punctuation, 0…1; 1 when there are none. */
  readonly commonShare: number;
  readonly controls: number;
  /** Of all characters, control characters that no text file has, 0…1. */
  readonly controlShare: number;
  /** Of the foreign ones, private-use and C1 characters, 0…1. */
  readonly oddShare: number;
}

const COMMON = 1;
const ODD = 2;

const tables = new Map<string, Uint8Array>();

/** Byte rows of the character sets that hold everyday characters: level-1 Han, punctuation, full-width forms. */
const COMMON_ROWS: Readonly<Record<'gb18030' | 'big5', readonly (readonly [number, number])[]>> = {
  gb18030: [
    [0xa1, 0xa3],
    [0xb0, 0xd7],
  ],
  big5: [
    [0xa1, 0xa3],
    [0xa4, 0xc6],
  ],
};

function tableFor(encoding: Encoding): Uint8Array {
  const sets = encoding === 'gb18030' || encoding === 'big5' ? [encoding] : (['gb18030', 'big5'] as const);
  const key = sets.join();
  let table = tables.get(key);
  if (!table) {
    table = new Uint8Array(0x10000);
    for (const set of sets) markCommon(table, set);
    table.fill(ODD, 0x80, 0xa0).fill(ODD, 0xe000, 0xf900);
    table[0xfffd] = ODD;
    tables.set(key, table);
  }
  return table;
}

function markCommon(table: Uint8Array, set: 'gb18030' | 'big5'): void {
  const decoder = new TextDecoder(set);
  for (const [first, last] of COMMON_ROWS[set]) {
    for (let lead = first; lead <= last; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail === 0x7f || (trail < 0xa1 && (set === 'gb18030' || trail > 0x7e))) continue;
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if (text.length === 1) table[text.charCodeAt(0)] = COMMON;
      }
    }
  }
}

/** Gathers evidence over any number of pieces of one text. */
export function createEvidence(encoding: Encoding) {
  const table = tableFor(encoding);
  let total = 0;
  let foreign = 0;
  let common = 0;
  let odd = 0;
  let control = 0;
  return {
    add(text: string): void {
      total += text.length;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 0x80) {
          foreign++;
          const kind = table[code];
          if (kind === COMMON) common++;
          else if (kind === ODD) odd++;
        } else if (code < 0x20 && (code < 9 || code > 13)) control++;
      }
    },
    result(): Plausibility {
      return {
        foreign,
        controls: control,
        commonShare: foreign === 0 ? 1 : common / foreign,
        controlShare: total === 0 ? 0 : control / total,
        oddShare: foreign === 0 ? 0 : odd / foreign,
      };
    },
  };
}
