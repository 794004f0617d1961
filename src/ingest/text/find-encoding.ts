import type { Encoding } from '#core/encoding.ts';
import type { EncodingGuess } from './guess-encoding.ts';
import { guessEncodings } from './guess-encoding.ts';
import type { Plausibility } from './plausibility.ts';
import { createEvidence } from './plausibility.ts';

/** Below this share of everyday characters a text is another encoding misread; a few words prove less. */
const LEAST_COMMON = 0.68;
const LEAST_COMMON_OF_FEW = 0.45;
const FEW = 20;

/** True when a text decoded without a fault also reads like text, not like mojibake or a binary file. */
export function isPlausible(encoding: Encoding, found: Plausibility): boolean {
  if (found.controls > 10 && found.controlShare > 0.02) return false;
  if (encoding === 'utf-8') return true;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return found.oddShare < 0.02;
  const least = found.foreign < FEW ? LEAST_COMMON_OF_FEW : LEAST_COMMON;
  return found.commonShare - 3 * found.oddShare >= least;
}

/** The encodings to try, in the order in which the beginning of the file speaks for them. */
export function rankEncodings(head: Uint8Array): readonly EncodingGuess[] {
  const guesses = guessEncodings(head);
  const scores = new Map(guesses.map((guess) => [guess.encoding, scoreHead(guess, head)]));
  return [...guesses].sort((a, b) => (scores.get(b.encoding) ?? 0) - (scores.get(a.encoding) ?? 0));
}

function scoreHead({ encoding, skip, certain }: EncodingGuess, head: Uint8Array): number {
  if (encoding === 'utf-8' || certain) return 2;
  const evidence = createEvidence(encoding);
  evidence.add(new TextDecoder(encoding).decode(head.subarray(skip)));
  const { commonShare, oddShare } = evidence.result();
  return commonShare - oddShare + (encoding === 'gb18030' ? 0.1 : 0);
}
