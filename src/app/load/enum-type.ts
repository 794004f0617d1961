import { quoteText } from '#engine/quote.ts';

/** Beyond this many distinct words a column is kept as text. */
const MOST_WORDS = 20_000;

export function isCodable(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= MOST_WORDS;
}

/** The type of a column's words; ENUMs of the same words in the same order are the same type. */
export function enumType(words: readonly string[]): string {
  return `ENUM(${words.map(quoteText).join(', ')})`;
}
