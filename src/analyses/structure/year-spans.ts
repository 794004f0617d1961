import type { CellRef, TableRow } from '#core/table.ts';
import type { Answers } from '../analysis.ts';
import { scopeName } from './scope-counts.ts';

/** The cells of a table by whole years whose years are counted, in one scope. */
export function yearCells(
  answers: Answers,
  table: string,
  column: string,
  where: TableRow,
  isCounted: (years: number) => boolean,
): readonly CellRef[] {
  const scope = scopeName(where);
  return answers
    .table(table)
    .rows.filter(
      (row) =>
        row['scope_type'] === scope.scope_type &&
        row['scope'] === scope.scope &&
        isCounted(Number(row[column])),
    )
    .map((row) => ({ table, where: { ...scope, [column]: row[column] ?? null }, measure: 'n' }));
}
