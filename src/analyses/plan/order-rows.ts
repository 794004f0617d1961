import type { CellValue, TableRow } from '#core/table.ts';
import type { TableDefinition, TableDimension } from './definition.ts';
import { type CompareValues, compareValues, NO_UNITS, type UnitOrder } from './official-order.ts';
import { dimensionOf } from './people.ts';
import { SCOPE_DIMENSION, SCOPE_TYPES } from './plan.ts';

/** Where each row stands by one thing that rows are ordered by. */
type Places = Float64Array;

/** Compares every two values once, however many rows have them. */
function placesAmong(values: Iterable<CellValue>, compare: CompareValues): ReadonlyMap<CellValue, number> {
  const sorted = [...new Set(values)].sort(compare);
  return new Map(sorted.map((value, place) => [value, place]));
}

const valueAt = (row: TableRow, column: string): CellValue => row[column] ?? null;

function placesBy(rows: readonly TableRow[], column: string, compare: CompareValues): Places {
  const places = placesAmong(
    rows.map((row) => valueAt(row, column)),
    compare,
  );
  return Float64Array.from(rows, (row) => places.get(valueAt(row, column)) ?? 0);
}

/** The type of each row's scope, and the place of the scope among those of its type. */
function scopePlaces(rows: readonly TableRow[], units: UnitOrder): readonly [type: Places, scope: Places] {
  const [types, scopes] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  SCOPE_TYPES.forEach((type, t) => {
    const own = rows.flatMap((row, i) => (row['scope_type'] === type ? [i] : []));
    const names = own.map((i) => valueAt(rows[i] ?? {}, 'scope'));
    const places = placesAmong(names, compareValues(SCOPE_DIMENSION[type] ?? type, units));
    own.forEach((row, i) => {
      types[row] = t;
      scopes[row] = places.get(names[i] ?? null) ?? 0;
    });
  });
  return [types, scopes];
}

/** Classes in their order; those without one by size first. */
function classPlaces(
  rows: readonly TableRow[],
  { name, dimension }: TableDimension,
  units: UnitOrder,
): readonly Places[] {
  const places = placesBy(rows, name, compareValues(dimension, units));
  const { order, source } = dimensionOf(dimension);
  if (order || source.kind !== 'field' || dimension === 'unit') return [places];
  return [Float64Array.from(rows, (row) => -Number(row['n'] ?? 0)), places];
}

/** The whole, then levels, then units in their official order; classes in theirs, those without one by size. */
export function orderRows(
  table: TableDefinition,
  rows: readonly TableRow[],
  units: UnitOrder = NO_UNITS,
): TableRow[] {
  const keys = [
    ...scopePlaces(rows, units),
    ...table.dims.flatMap((dimension) => classPlaces(rows, dimension, units)),
  ];
  const order = Uint32Array.from(rows, (_, i) => i);
  order.sort((a, b) => {
    for (const places of keys) {
      const apart = (places[a] ?? 0) - (places[b] ?? 0);
      if (apart !== 0) return apart;
    }
    return a - b;
  });
  return Array.from(order, (i) => rows[i] ?? {});
}
