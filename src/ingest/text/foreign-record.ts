import { splitLine } from './line-fields.ts';

const OTHERS = ['\t', ';', '|', ','];
const FEWEST_FIELDS = 4;
const FEWEST_WORDS = 5;

/**
 * A record of a pasted-in piece that is cut in another way than the rest of the file: its fields, when
 * another delimiter gives exactly the usual number of them; null when it is as it seems.
 */
export function readForeignRecord(
  cells: readonly string[],
  { delimiter, quoteChar, usualFields }: { delimiter: string; quoteChar: string; usualFields: number },
): string[] | null {
  if (cells.length === usualFields || usualFields < FEWEST_FIELDS) return null;
  // Only where nothing was quoted do the cells still make up the line.
  if (cells.some((cell) => cell.includes(delimiter) || cell.includes('\n'))) return null;
  const line = cells.join(delimiter);
  for (const other of OTHERS) {
    if (cells.length > 1 || other === delimiter || !line.includes(other)) continue;
    const found = splitLine(line, { delimiter: other, quoteChar }, true);
    if (found.length === usualFields) return found;
  }
  // Spaces also stand between words: only quoted fields between them show that they separate.
  if (delimiter === ' ' || usualFields < FEWEST_WORDS || !line.includes(`${quoteChar} `)) return null;
  const words = splitLine(line, { delimiter: ' ', quoteChar }, true);
  return words.length === usualFields ? words : null;
}
