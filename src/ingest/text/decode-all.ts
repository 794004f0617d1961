import type { Encoding } from '#core/encoding.ts';
import { decodeStrictly } from './decode-strictly.ts';
import { isPlausible, isUnicode, rankEncodings } from './find-encoding.ts';
import { evidenceOf } from './plausibility.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Enough to tell which encoding to try first. */
const HEAD_BYTES = 16 * 1024;

/** A file small enough for one string, decoded strictly; null when no encoding fits. */
export function decodeAll(bytes: Uint8Array): DecodedText | null {
  const { guesses, isUndecided } = rankEncodings(bytes.subarray(0, HEAD_BYTES));
  for (const guess of guesses) {
    const { encoding, skip } = guess;
    if (isUndecided && !isUnicode(guess)) break;
    const text = decodeStrictly(new TextDecoder(encoding, { fatal: true }), bytes.subarray(skip), false);
    if (text !== null && isPlausible(guess, evidenceOf(text, encoding))) return { text, encoding };
  }
  return null;
}
