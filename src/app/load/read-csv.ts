import { quoteText } from '#engine/quote.ts';

const columnTypes = (names: readonly string[]): string =>
  `{${names.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(', ')}}`;

/** DuckDB sets aside buffers of many times this; its default is right for all but monstrous cells. */
export const USUAL_LINE = 2_000_000;

/** A relation of these columns, all of them texts. */
export function readCsv(
  file: string,
  names: readonly string[],
  delimiter: string,
  skip: number,
  longestLine: number,
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
    `columns=${columnTypes(names)}`,
  ];
  return `read_csv(${options.join(', ')})`;
}
