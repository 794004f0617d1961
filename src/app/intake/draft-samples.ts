import type { DraftColumn } from '../api.ts';
import type { ColumnLookup } from '../load/lookups.ts';
import { plainCondition } from '../load/plain.ts';

type Samples = Pick<DraftColumn, 'samples' | 'sampleRows'>;

/** More distinct values are no longer a list that says what is in the column. */
const MOST_SAMPLES = 40;

function tally(texts: Iterable<readonly [string, number]>): readonly (readonly [string, number])[] {
  const rows = new Map<string, number>();
  for (const [text, count] of texts) if (text.trim() !== '') rows.set(text, (rows.get(text) ?? 0) + count);
  return [...rows].sort(([, a], [, b]) => b - a);
}

/**
 * What is in a column, each value once, the most frequent first; with the rows of each where all cells of the
 * column were counted, else of the first rows only.
 */
export function draftSamples(first: readonly string[], lookup: ColumnLookup | undefined): Samples {
  const isCounted = lookup !== undefined && plainCondition(lookup.field) === null;
  const counted = tally(
    isCounted ? lookup.spellings.map(({ text, count }) => [text, count]) : first.map((text) => [text, 1]),
  );
  const shown = counted.slice(0, MOST_SAMPLES);
  const samples = shown.map(([text]) => text);
  const isSaid = isCounted && counted.length <= MOST_SAMPLES && (shown[0]?.[1] ?? 0) > 1;
  return { samples, sampleRows: isSaid ? shown.map(([, rows]) => rows) : null };
}
