import { compareByList } from '#core/order.ts';
import type { CellValue, TableRow } from '#core/table.ts';
import type { TableDefinition, TableDimension } from './definition.ts';
import { type CompareValues, compareValues, NO_UNITS, type UnitOrder } from './official-order.ts';
import { dimensionOf } from './people.ts';
import { SCOPE_DIMENSION, SCOPE_TYPES } from './plan.ts';

type Compare = (a: TableRow, b: TableRow) => number;
type Place = (row: TableRow) => number;

const typeOf = (row: TableRow) => String(row['scope_type']);

/** Compares every two values once, however many rows have them. */
function placeBy(rows: readonly TableRow[], column: string, compare: CompareValues): Place {
  const values = [...new Set(rows.map((row): CellValue => row[column] ?? null))].sort(compare);
  const places = new Map(values.map((value, place) => [value, place]));
  return (row) => places.get(row[column] ?? null) ?? 0;
}

/** Place of a row's scope among those of its type. */
function scopePlace(rows: readonly TableRow[], units: UnitOrder): Place {
  const places = new Map<string, Place>(
    SCOPE_TYPES.map((type) => {
      const own = rows.filter((row) => typeOf(row) === type);
      return [type, placeBy(own, 'scope', compareValues(SCOPE_DIMENSION[type] ?? type, units))];
    }),
  );
  return (row) => places.get(typeOf(row))?.(row) ?? 0;
}

function compareDimension(
  rows: readonly TableRow[],
  { name, dimension }: TableDimension,
  units: UnitOrder,
): Compare {
  const place = placeBy(rows, name, compareValues(dimension, units));
  const { order, source } = dimensionOf(dimension);
  if (order || source.kind !== 'field' || dimension === 'unit') return (a, b) => place(a) - place(b);
  return (a, b) => Number(b['n'] ?? 0) - Number(a['n'] ?? 0) || place(a) - place(b);
}

/** The whole, then levels, then units in their official order; classes in theirs, those without one by size. */
export function orderRows(
  table: TableDefinition,
  rows: readonly TableRow[],
  units: UnitOrder = NO_UNITS,
): TableRow[] {
  const types = compareByList(SCOPE_TYPES);
  const scope = scopePlace(rows, units);
  const comparers: Compare[] = [
    (a, b) => (typeOf(a) === typeOf(b) ? 0 : types(typeOf(a), typeOf(b))),
    (a, b) => scope(a) - scope(b),
    ...table.dims.map((dimension) => compareDimension(rows, dimension, units)),
  ];
  return [...rows].sort((a, b) => {
    for (const compare of comparers) {
      const sign = compare(a, b);
      if (sign !== 0) return sign;
    }
    return 0;
  });
}
