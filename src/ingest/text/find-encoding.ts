import type { Encoding } from '#core/encoding.ts';
import type { EncodingGuess } from './guess-encoding.ts';
import { guessEncodings } from './guess-encoding.ts';
import { looksKorean } from './korean.ts';
import type { Plausibility } from './plausibility.ts';
import { evidenceOf } from './plausibility.ts';
import { weighWideMark } from './wide-mark.ts';

/** Below this share of everyday characters a text is another encoding misread; a few words prove less. */
const LEAST_COMMON = 0.6;
const LEAST_COMMON_OF_FEW = 0.45;
const FEW = 20;
/** Chinese of any kind has more of the most usual characters, a wrong reading less. */
const LEAST_EVERYDAY = 0.15;
/** Without zero bytes only plain Chinese proves UTF-16. */
const LEAST_COMMON_WIDE = 0.75;
const LEAST_EVERYDAY_WIDE = 0.2;
/** Two readings of a few characters that differ by less are a matter of asking. */
const LEAST_LEAD = 0.25;
/** What speaks for GBK before anything is known: it is what Excel writes here. */
const USUAL = 0.1;

/** True when a text decoded without a fault also reads like text, not like mojibake or a binary file. */
export function isPlausible(
  guess: Pick<EncodingGuess, 'encoding' | 'certain'>,
  found: Plausibility,
): boolean {
  const { encoding, certain } = guess;
  if (found.controls > 10 && found.controlShare > 0.02) return false;
  if (encoding === 'utf-8') return true;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    if (found.oddShare >= 0.02) return false;
    return certain || found.foreign === 0 || found.commonShare >= LEAST_COMMON_WIDE;
  }
  const isFew = found.foreign < FEW;
  const isCommon = found.commonShare - 3 * found.oddShare >= (isFew ? LEAST_COMMON_OF_FEW : LEAST_COMMON);
  return isCommon && (isFew || found.everydayShare >= LEAST_EVERYDAY || isNothingButHan(encoding, found));
}

/** Letters of Latin or Cyrillic texts misread stand among ASCII letters; Big5 would show its odd ones. */
function isNothingButHan(encoding: Encoding, { letterShare, oddShare }: Plausibility): boolean {
  return encoding === 'gb18030' && oddShare === 0 && letterShare < 0.02;
}

export interface EncodingRanking {
  /** The encodings to try, in the order in which the beginning of the file speaks for them. */
  readonly guesses: readonly EncodingGuess[];
  /** True when nothing but Unicode may be guessed: two legacy readings are as likely as each other, or neither is. */
  readonly isUndecided: boolean;
}

export function rankEncodings(head: Uint8Array): EncodingRanking {
  const marked = weighWideMark(head);
  if (marked) return { guesses: marked.guess ? [marked.guess] : [], isUndecided: marked.guess === null };
  const judged = guessEncodings(head).map((guess) => ({ guess, ...judge(guess, head) }));
  const ranked = judged.filter(({ score }) => score > -1).sort((a, b) => b.score - a.score);
  const [first, second] = ranked.filter(({ isSound }) => isSound);
  const isUndecided =
    first !== undefined &&
    second !== undefined &&
    !isUnicode(first.guess) &&
    first.foreign > 0 &&
    first.foreign < FEW &&
    first.score - second.score < LEAST_LEAD;
  const isKorean = first?.guess.encoding === 'gb18030' && looksKorean(head);
  return { guesses: ranked.map(({ guess }) => guess), isUndecided: isUndecided || isKorean };
}

export function isUnicode({ encoding }: Pick<EncodingGuess, 'encoding'>): boolean {
  return encoding.startsWith('utf');
}

/** `score` is -1 for what is not worth trying. */
function judge(guess: EncodingGuess, head: Uint8Array) {
  const { encoding, skip, certain } = guess;
  if (encoding === 'utf-8' || certain) return { score: 2.5, foreign: 0, isSound: false };
  const found = evidenceOf(new TextDecoder(encoding).decode(head.subarray(skip), { stream: true }), encoding);
  const isSound = isPlausible(guess, found);
  const hasZeros = head.includes(0);
  if (isUnicode(guess)) {
    const isProved =
      isSound && (hasZeros || (found.foreign >= FEW && found.everydayShare > LEAST_EVERYDAY_WIDE));
    return { score: isProved ? 3 : -1, foreign: found.foreign, isSound: isProved };
  }
  const score =
    found.commonShare + found.everydayShare - found.oddShare + (encoding === 'gb18030' ? USUAL : 0);
  return { score, foreign: found.foreign, isSound };
}

/** How well a reading fits, to put those that a person may choose from in order; below 0 it does not. */
export function likelihood(encoding: Encoding, text: string): number {
  const { commonShare, everydayShare, oddShare, controlShare } = evidenceOf(text, encoding);
  const isGuess = encoding.startsWith('utf-16') && everydayShare < LEAST_EVERYDAY;
  return isGuess ? -1 : commonShare + everydayShare - 3 * oddShare - 5 * controlShare;
}
