import type { TableRow } from '#core/table.ts';
import type { Behind } from '../analysis.ts';
import { cell, whole } from '../structure/sentence.ts';
import { type Honour, NO_LEVEL } from './read-honours.ts';
import { RECORDS } from './records.ts';

/** A level as the records say it. */
export const levelIn = (row: TableRow) => (row['level'] === NO_LEVEL ? null : (row['level'] ?? null));

/** The records that a measure of `honours.records` counts. */
export const recordsBehind = (where: TableRow, measure: string): Behind => ({
  cells: [cell(RECORDS, whole(where), measure)],
});

/** The very records of some honours. */
export function behindHonours(honours: readonly Honour[]): Behind | null {
  if (honours.length === 0) return null;
  const cells = honours.map(({ day, object, title, level }) =>
    cell(RECORDS, whole({ date: day, object, title, level }), 'n'),
  );
  return { cells };
}
