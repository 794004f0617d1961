import { quoteText } from '#engine/quote.ts';

/** The type of a column's words; ENUMs of the same words in the same order are the same type. */
export function enumType(words: readonly string[]): string {
  return `ENUM(${words.map(quoteText).join(', ')})`;
}
