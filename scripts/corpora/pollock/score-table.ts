import { toNormalValue } from './normal-value.ts';

type Records = readonly (readonly string[])[];

/** The ten numbers of the benchmark: loaded at all; precision, recall and F1 of heading, records and cells. */
export type PollockScore = readonly number[];

export const NOT_LOADED: PollockScore = Array.from({ length: 10 }, () => 0);

/** Compares a loaded table with the clean one; the first record of each is its heading. */
export function scoreTable(clean: Records, loaded: Records): PollockScore {
  const [cleanHeading, ...cleanRecords] = clean;
  if (!cleanHeading) return Array.from({ length: 10 }, () => 1);
  const [heading, ...records] = loaded;
  const normal = (cells: readonly string[]) => cells.map(toNormalValue);
  const ofHeading =
    cleanHeading.length === 0
      ? [1, 1, 1]
      : heading
        ? overlap(normal(cleanHeading), normal(heading))
        : [0, 0, 0];
  const joined = (rows: Records) => rows.map((cells) => normal(cells).join(''));
  return [
    1,
    ...ofHeading,
    ...overlap(joined(cleanRecords), joined(records)),
    ...overlap(clean.flat(), loaded.flat()),
  ];
}

/** Share of the clean values that were loaded (which the benchmark calls precision), of the loaded ones that are clean, and F1. */
function overlap(clean: readonly string[], loaded: readonly string[]): readonly number[] {
  if (clean.length === 0) return [1, 1, 1];
  const left = new Map<string, number>();
  for (const value of loaded) left.set(value, (left.get(value) ?? 0) + 1);
  let same = 0;
  for (const value of clean) {
    const count = left.get(value) ?? 0;
    if (count === 0) continue;
    left.set(value, count - 1);
    same++;
  }
  if (same === 0) return [0, 0, 0];
  const precision = same / clean.length;
  const recall = same / loaded.length;
  return [precision, recall, (2 * precision * recall) / (precision + recall)];
}
