import type { Encoding } from '#core/encoding.ts';
import { EVERYDAY_SIMPLIFIED, EVERYDAY_TRADITIONAL } from './everyday-characters.ts';

/** How much a decoded text looks like Chinese office text and not like another encoding misread. */
export interface Plausibility {
  /** Characters beyond ASCII. */
  readonly foreign: number;
  /** Of these, those of the everyday part of the character set, 0…1; 1 when there are none. */
  readonly commonShare: number;
  /** Of these, the few hundred that office tables are full of, 0…1; 0 when there are none. */
  readonly everydayShare: number;
  /** Of all characters, Latin letters, 0…1. */
  readonly letterShare: number;
  readonly controls: number;
  /** Of all characters, control characters that no text file has, 0…1. */
  readonly controlShare: number;
  /** Of the foreign ones, private-use and C1 characters, 0…1. */
  readonly oddShare: number;
}

const COMMON = 1;
const EVERYDAY = 2;
const ODD = 3;

type LegacySet = 'gb18030' | 'big5';

const tables = new Map<string, Uint8Array>();

/** Byte rows of the character sets that hold everyday characters: level-1 Han, punctuation, full-width forms. */
const COMMON_ROWS: Readonly<Record<LegacySet, readonly (readonly [number, number])[]>> = {
  gb18030: [
    [0xa1, 0xa3],
    [0xb0, 0xd7],
  ],
  big5: [
    [0xa1, 0xa3],
    [0xa4, 0xc6],
  ],
};

const EVERYDAY_OF: Readonly<Record<LegacySet, string>> = {
  gb18030: EVERYDAY_SIMPLIFIED,
  big5: EVERYDAY_TRADITIONAL,
};

/** Letters of other scripts, which only Unicode texts may hold: Latin to Thai, kana, Hangul. */
const OTHER_SCRIPTS: readonly (readonly [number, number])[] = [
  [0xa0, 0x0e80],
  [0x1e00, 0x2100],
  [0x3040, 0x3100],
  [0xac00, 0xd7a4],
];

function tableFor(encoding: Encoding): Uint8Array {
  const isLegacy = encoding === 'gb18030' || encoding === 'big5';
  const sets = isLegacy ? [encoding] : (['gb18030', 'big5'] as const);
  const key = sets.join();
  let table = tables.get(key);
  if (!table) {
    table = new Uint8Array(0x10000);
    if (!isLegacy) for (const [from, to] of OTHER_SCRIPTS) table.fill(COMMON, from, to);
    for (const set of sets) markCommon(table, set);
    for (const set of sets) {
      for (const character of EVERYDAY_OF[set].replace(/\s/g, '')) table[character.charCodeAt(0)] = EVERYDAY;
    }
    table.fill(ODD, 0x80, 0xa0).fill(ODD, 0xe000, 0xf900);
    table[0xfffd] = ODD;
    tables.set(key, table);
  }
  return table;
}

function markCommon(table: Uint8Array, set: LegacySet): void {
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
  const counts = new Uint32Array(4);
  let total = 0;
  let foreign = 0;
  let control = 0;
  let letters = 0;
  return {
    add(text: string): void {
      total += text.length;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 0x80) {
          foreign++;
          const kind = table[code] ?? 0;
          counts[kind] = (counts[kind] ?? 0) + 1;
        } else if (code >= 0x41) {
          if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) letters++;
        } else if (code < 0x20 && (code < 9 || code > 13)) control++;
      }
    },
    result(): Plausibility {
      const [, common = 0, everyday = 0, odd = 0] = counts;
      return {
        foreign,
        letterShare: total === 0 ? 0 : letters / total,
        controls: control,
        commonShare: foreign === 0 ? 1 : (common + everyday) / foreign,
        everydayShare: foreign === 0 ? 0 : everyday / foreign,
        controlShare: total === 0 ? 0 : control / total,
        oddShare: foreign === 0 ? 0 : odd / foreign,
      };
    },
  };
}

export function evidenceOf(text: string, encoding: Encoding): Plausibility {
  const evidence = createEvidence(encoding);
  evidence.add(text);
  return evidence.result();
}
