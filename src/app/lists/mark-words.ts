import type { ListColumn } from '#analyses/analysis.ts';
import { compareWords } from '#core/order.ts';
import type { Job } from '#core/progress.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { marksOf } from './spell-value.ts';

/** More dots in a row cannot be told apart; the rarest words are left to the original rows. */
const MOST_WORDS = 12;

/** The words of a column of marks, those of most people first, whoever is listed. */
export async function readMarkWords(
  engine: Engine,
  relation: string,
  { dimension }: ListColumn,
  isLeftOut: (word: string) => boolean,
  job: Job,
): Promise<readonly string[]> {
  const result = await engine.query(
    `SELECT CAST(${quoteName(dimension)} AS VARCHAR) AS words, CAST(count(*) AS INTEGER) AS n FROM ${quoteName(relation)} WHERE ${quoteName(dimension)} IS NOT NULL GROUP BY 1`,
    job,
  );
  const counts = new Map<string, number>();
  for (const { words, n } of toRows(result)) {
    for (const word of marksOf(typeof words === 'string' ? words : null))
      counts.set(word, (counts.get(word) ?? 0) + Number(n));
  }
  return [...counts]
    .filter(([word]) => !isLeftOut(word))
    .sort(([a, n], [b, m]) => m - n || compareWords(a, b))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
