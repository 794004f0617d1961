import { quoteText } from '#engine/quote.ts';
import { type CellWords, cellType, NO_WORDS } from './cell-codes.ts';

function columnTypes(names: readonly string[], words: CellWords): string {
  const types = names.map((name, index) => `${quoteText(name)}: ${quoteText(cellType(words.get(index)))}`);
  return `{${types.join(', ')}}`;
}

/** DuckDB sets aside buffers of many times this; its default is right for all but monstrous cells. */
export const USUAL_LINE = 2_000_000;

/** A relation of these columns, texts but for those that have words. */
export function readCsv(
  file: string,
  names: readonly string[],
  delimiter: string,
  skip: number,
  longestLine: number,
  words = NO_WORDS,
): string {
  const options = [
    quoteText(file),
    'auto_detect=false',
    'header=false',
    `delim=${quoteText(delimiter)}`,
    `quote='"'`,
    `escape='"'`,
    `skip=${skip}`,
    `nullstr=''`,
    ...(longestLine > USUAL_LINE ? [`max_line_size=${longestLine}`] : []),
    `columns=${columnTypes(names, words)}`,
  ];
  return `read_csv(${options.join(', ')})`;
}
