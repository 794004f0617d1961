import { compareByPlace } from '#core/order.ts';
import { levelFromUnit } from '#datasets/level.ts';
import type { UnitDirectory } from '../api.ts';
import { placeOf } from '../office/place-of.ts';
import { unitOrder } from '../office/unit-names.ts';
import type { UnitWords } from './figure-notes.ts';

/** Names of units and of county-level places, in one order: a place stands where its first unit does. */
export function makeUnitWords(directory: UnitDirectory, city: string | null): UnitWords {
  const official = new Map(directory.official.map((unit) => [unit.name, unit]));
  const readAs = new Map(directory.names.map(({ name, official: meant }) => [name, meant ?? name]));
  const places = new Map<string, string | null>();
  const placeOfUnit = (unit: string): string | null => {
    const known = places.get(unit);
    if (known !== undefined) return known;
    const found = placeOf(unit, official, city);
    places.set(unit, found);
    return found;
  };
  const order = new Map(unitOrder(directory));
  for (const [name, at] of [...order].sort(([, a], [, b]) => a - b)) {
    const place = placeOfUnit(name);
    if (place !== null && !order.has(place)) order.set(place, at);
  }
  return {
    placeOf: placeOfUnit,
    levelOf: (unit) => official.get(unit)?.level ?? levelFromUnit(unit, city),
    nameOf: (unit) => readAs.get(unit) ?? unit,
    compare: compareByPlace(order),
  };
}
