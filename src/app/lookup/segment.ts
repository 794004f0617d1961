import type { Piece } from './meaning.ts';
import { numberPhraseAt } from './number-phrases.ts';
import { toTyped, type Vocabulary } from './vocabulary.ts';

/** The best way found to read a text up to a place. */
interface Step {
  readonly cost: number;
  readonly from: number;
  readonly piece: Piece;
}

/** Leaving a character unread is worse than any number of words. */
const UNREAD_COST = 20;
const WORD_COST = 4;
const FILLER_COST = 3;

function wordCost(piece: Piece, distance: number): number {
  if (piece.meanings[0]?.kind === 'filler') return FILLER_COST;
  return WORD_COST + distance / 2 + (piece.text.length === 1 ? 2 : 0);
}

function isInside(text: string, place: number): boolean {
  const [before, after] = [text.charAt(place - 1), text.charAt(place)];
  return /\d/.test(before) && /\d/.test(after);
}

function segmentChunk(text: string, vocabulary: Vocabulary): Piece[] {
  const best: (Step | undefined)[] = [];
  const costAt = (place: number) => (place === 0 ? 0 : (best[place]?.cost ?? Infinity));
  const offer = (from: number, piece: Piece, cost: number): void => {
    const to = from + piece.text.length;
    const total = costAt(from) + cost;
    if (total < (best[to]?.cost ?? Infinity)) best[to] = { cost: total, from, piece };
  };
  for (let from = 0; from < text.length; from++) {
    if (costAt(from) === Infinity) continue;
    const phrase = isInside(text, from) ? null : numberPhraseAt(text, from, vocabulary.year);
    if (phrase) {
      const piece = { text: text.slice(from, from + phrase.length), meanings: [phrase.meaning] };
      offer(from, piece, WORD_COST);
    }
    for (let length = Math.min(vocabulary.longestWord, text.length - from); length > 0; length--) {
      const word = text.slice(from, from + length);
      const meanings = vocabulary.find(word);
      if (meanings.length === 0) continue;
      const piece = { text: word, meanings };
      offer(from, piece, wordCost(piece, vocabulary.distance(word)));
    }
    offer(from, { text: text.charAt(from), meanings: [] }, UNREAD_COST);
  }
  const pieces: Piece[] = [];
  for (let place = text.length; place > 0;) {
    const step = best[place];
    if (!step) break;
    pieces.unshift(step.piece);
    place = step.from;
  }
  return pieces;
}

/** Neighbours that were not read are one word. */
function joinUnread(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (last?.meanings.length === 0 && piece.meanings.length === 0) {
      joined[joined.length - 1] = { text: last.text + piece.text, meanings: [] };
    } else joined.push(piece);
  }
  return joined;
}

const LETTERS = /^[a-z]{3,}$/;

/** Letters with which only initials of a unit's name begin: plxwzz of plxwzzb. */
function beginsUnit(chunk: string, vocabulary: Vocabulary): boolean {
  if (!LETTERS.test(chunk) || vocabulary.find(chunk).length > 0) return false;
  return vocabulary.startingWith(chunk).some(({ kind }) => kind === 'unit');
}

const BREAK = /[\s,，。、;；:：?？!！“”"'()（）·]+/;

/** Cuts what was typed into words so that as little as possible stays unread. */
export function segment(text: string, vocabulary: Vocabulary): Piece[] {
  const typed = toTyped(text);
  const whole = typed.replace(/\s+/g, '');
  // A name may hold the very signs that otherwise part words.
  if (vocabulary.find(whole).length > 0) return segmentChunk(whole, vocabulary);
  return typed
    .split(BREAK)
    .flatMap((chunk) =>
      beginsUnit(chunk, vocabulary)
        ? [{ text: chunk, meanings: [] }]
        : joinUnread(segmentChunk(chunk, vocabulary)),
    );
}
