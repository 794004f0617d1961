import { quoteName, quoteText } from '#engine/quote.ts';
import { enumType } from './enum-type.ts';

/** A column of words; `words` are those of its ENUM, in the order of their codes, none where it is text. */
export interface WordColumn {
  readonly name: string;
  readonly words: readonly string[];
}

/** A word as one of an ENUM's: to make one of text costs every row a search. */
export const asOne = (word: string, of: readonly string[]): string =>
  `CAST(${quoteText(word)} AS ${enumType(of)})`;

/** A condition that never holds. */
export const NEVER = 'FALSE';

const either = (parts: readonly string[]): string => (parts.length === 0 ? NEVER : `(${parts.join(' OR ')})`);

/**
 * Conditions on columns of words, null where nothing is said. ENUMs are compared with words of their own type, as
 * numbers: an `IN` list, or a word of no type, makes the engine join or spell out every row, asked for or not.
 */
export class Words {
  private readonly columns: ReadonlyMap<string, readonly string[]>;

  constructor(columns: readonly WordColumn[]) {
    this.columns = new Map(
      columns.flatMap(({ name, words }) => (words.length > 0 ? [[name, words] as const] : [])),
    );
  }

  /** The words of a column's codes; undefined where it is text. */
  of(name: string): readonly string[] | undefined {
    return this.columns.get(name);
  }

  private equal(name: string, word: string): string | null {
    const own = this.columns.get(name);
    if (!own) return `${quoteName(name)} = ${quoteText(word)}`;
    return own.includes(word) ? `${quoteName(name)} = ${asOne(word, own)}` : null;
  }

  /** The column has one of the words. */
  has(name: string, ...words: readonly string[]): string {
    return either(words.flatMap((word) => this.equal(name, word) ?? []));
  }

  /** The column's word has one of these in it. */
  holds(name: string, ...parts: readonly string[]): string {
    const own = this.columns.get(name);
    if (!own)
      return either(parts.map((part) => `contains(CAST(${quoteName(name)} AS VARCHAR), ${quoteText(part)})`));
    return this.has(name, ...own.filter((word) => parts.some((part) => word.includes(part))));
  }

  /** Two columns have the same one of the words. */
  same(left: string, right: string, words: readonly string[]): string {
    return either(
      words.flatMap((word) => {
        const both = [this.equal(left, word), this.equal(right, word)].filter((part) => part !== null);
        return both.length === 2 ? `(${both.join(' AND ')})` : [];
      }),
    );
  }
}
