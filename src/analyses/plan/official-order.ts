import { compareByList, compareByPlace, compareWords } from '#core/order.ts';
import type { CellValue } from '#core/table.ts';
import type { DimensionId } from './definition.ts';
import { findDimension } from './people.ts';

/** Place of every unit's name in the official order. */
export type UnitOrder = ReadonlyMap<string, number>;

export const NO_UNITS: UnitOrder = new Map();

export type CompareValues = (a: CellValue, b: CellValue) => number;

/** Numbers by size, words by the given order, 未填 last. */
function compareKnown(words: (a: string, b: string) => number): CompareValues {
  return (a, b) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return typeof a === 'number' && typeof b === 'number' ? a - b : words(String(a), String(b));
  };
}

/** How the values of a dimension, or of a field that is none, are ordered when nothing else orders them. */
export function compareValues(id: DimensionId, units: UnitOrder): CompareValues {
  if (id === 'unit') return compareKnown(compareByPlace(units));
  const order = findDimension(id)?.order;
  return compareKnown(order ? compareByList(order) : compareWords);
}
