import type { Question } from '#analyses/analysis.ts';
import type { IsoDate } from '#core/month.ts';
import type { FindTable } from './find-table.ts';
import { resolveTables } from './resolve-tables.ts';

/** The dates whose people stand in some tables: the question's, and those that they are compared with. */
export function datesRead(
  ids: Iterable<string>,
  { asOf, since }: Question,
  { find, earlier }: { readonly find: FindTable; readonly earlier: readonly IsoDate[] },
): readonly IsoDate[] {
  const { counted, history } = resolveTables(ids, find);
  const compares = counted.some(({ population }) => population === 'changes');
  return [
    ...new Set([
      ...[asOf],
      ...(compares && since !== undefined ? [since] : []),
      ...(history.length > 0 ? earlier : []),
    ]),
  ];
}
