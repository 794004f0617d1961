import type { TableRow } from '#core/table.ts';
import { numberIn } from '../said.ts';

export const FIRST_PLACES = 3;

/** Who is in front; nobody where that would be nearly all of them, or ties make it many more. */
export function leadersOf(standing: readonly TableRow[]): readonly TableRow[] {
  const ranked = standing.filter((row) => numberIn(row, 'rank') !== null);
  const first = ranked.filter((row) => (numberIn(row, 'rank') ?? Infinity) <= FIRST_PLACES);
  return first.length > FIRST_PLACES + 1 || ranked.length <= FIRST_PLACES + 1 ? [] : first;
}
