import type { CellRef } from '#core/table.ts';

/** Everybody of a unit. */
export function peopleOfUnit(unit: string): CellRef {
  return { table: 'structure.headcount', where: { scope_type: '单位', scope: unit }, measure: 'n' };
}
