import type { FindingPart } from '#core/finding.ts';
import type { CellRef, TableRow } from '#core/table.ts';

export const words = (text: string): FindingPart => ({ text });
export const told = (text: string): FindingPart => ({ text, told: true });

export function cell(table: string, where: TableRow, measure: string): CellRef {
  return { table, where, measure };
}

/** A number in a sentence, tied to the cell it was read from. */
export const figure = (text: string, ref: CellRef, isTold = false): FindingPart => ({
  text,
  cell: ref,
  ...(isTold ? { told: true } : {}),
});

export const level = (name: string, rest: TableRow = {}): TableRow => ({
  scope_type: '层级',
  scope: name,
  ...rest,
});
export const whole = (rest: TableRow = {}): TableRow => ({ scope_type: '全部', scope: '全部', ...rest });
