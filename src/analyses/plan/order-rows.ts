import { compareByList, compareWords } from '#core/order.ts';
import type { CellValue, TableRow } from '#core/table.ts';
import type { TableDefinition } from './definition.ts';
import { dimensionOf } from './people.ts';
import { SCOPE_TYPES } from './plan.ts';

type Compare = (a: TableRow, b: TableRow) => number;

function compareValues(order: readonly string[] | undefined): (a: CellValue, b: CellValue) => number {
  const words = order ? compareByList(order) : compareWords;
  return (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : words(String(a ?? ''), String(b ?? ''));
}

/** The whole, then levels in their order, then units as words; classes in their official order, else by size. */
export function orderRows(table: TableDefinition, rows: readonly TableRow[]): TableRow[] {
  const scopes = compareByList(SCOPE_TYPES);
  const levels = compareValues(dimensionOf('level').order);
  const comparers: Compare[] = [
    (a, b) => scopes(String(a['scope_type']), String(b['scope_type'])),
    (a, b) => levels(a['scope'] ?? null, b['scope'] ?? null),
    ...table.dims.map(({ name, dimension }): Compare => {
      const { order, source } = dimensionOf(dimension);
      if (order || source.kind !== 'field') {
        const values = compareValues(order);
        return (a, b) => values(a[name] ?? null, b[name] ?? null);
      }
      return (a, b) =>
        Number(b['n'] ?? 0) - Number(a['n'] ?? 0) || compareWords(String(a[name]), String(b[name]));
    }),
  ];
  return [...rows].sort((a, b) => {
    for (const compare of comparers) {
      const sign = compare(a, b);
      if (sign !== 0) return sign;
    }
    return 0;
  });
}
