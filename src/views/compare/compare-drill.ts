import type { CompareAnswer, CompareRow, CompareSide } from '#app/api.ts';
import type { Drill } from '#charts/mark.ts';
import type { CellValue } from '#core/table.ts';

const ALL = '全部';

export type SideName = 'a' | 'b';

/** The cells of a row, which each side counts under filters of its own. */
export function rowDrill({ table, measure, where }: CompareRow): Drill {
  const values: Record<string, readonly CellValue[]> = {};
  for (const row of where) {
    for (const [dim, value] of Object.entries(row)) {
      const known = values[dim] ?? [];
      values[dim] = known.includes(value) ? known : [...known, value];
    }
  }
  return { table, measure, where: values };
}

export interface SideDrill {
  readonly side: SideName;
  readonly drill: Drill;
}

/** A mark of a figure stands for a side by its label; the people are found among everybody of the side. */
export function pictureDrill(drill: Drill, { a, b }: Pick<CompareAnswer, 'a' | 'b'>): SideDrill | null {
  const [label] = drill.where['scope'] ?? [];
  const side: SideName | null = label === a.label ? 'a' : label === b.label ? 'b' : null;
  if (side === null) return null;
  return { side, drill: { ...drill, where: { ...drill.where, scope_type: [ALL], scope: [ALL] } } };
}

export function canOpen(side: CompareSide): boolean {
  return side.filters !== null && (side.headcount ?? 0) > 0;
}
