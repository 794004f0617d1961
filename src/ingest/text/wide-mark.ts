import type { EncodingGuess } from './guess-encoding.ts';
import { hasWideMark } from './guess-encoding.ts';
import { evidenceOf } from './plausibility.ts';

/** Read in the wrong order a text makes less than half the sense that it makes in the right one. */
const LEAST_SENSE = 0.9;
const NONSENSE = 0.5;
const LEAST_LEAD = 0.2;
/** A character beyond the first 65,536: the wrong order hardly ever makes a whole one. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Share of the characters that are ASCII or usual beyond it, 0…1. */
export function senseOf(text: string): number {
  const plain = text.replace(PAIR, '.');
  if (plain === '') return 1;
  const { foreign, commonShare, controlShare } = evidenceOf(plain, 'utf-16le');
  const foreignShare = foreign / plain.length;
  return 1 - foreignShare - controlShare + foreignShare * commonShare;
}

/**
 * The byte order of a text with a UTF-16 mark: that of the mark, unless the text makes sense in the other
 * order only; no guess where neither is sure. null without such a mark.
 */
export function weighWideMark(head: Uint8Array): { readonly guess: EncodingGuess | null } | null {
  if (!hasWideMark(head)) return null;
  const isLittle = head[0] === 0xff;
  const body = head.subarray(2);
  const sense = (encoding: 'utf-16le' | 'utf-16be') =>
    senseOf(new TextDecoder(encoding, { ignoreBOM: true }).decode(body, { stream: true }));
  const [own, other] = isLittle ? (['utf-16le', 'utf-16be'] as const) : (['utf-16be', 'utf-16le'] as const);
  const [ofOwn, ofOther] = [sense(own), sense(other)];
  const certain = { skip: 2, certain: true };
  if (ofOther - ofOwn < LEAST_LEAD) return { guess: { encoding: own, ...certain } };
  const isOther = ofOther >= LEAST_SENSE && ofOwn < NONSENSE;
  return { guess: isOther ? { encoding: other, ...certain } : null };
}
