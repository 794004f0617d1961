import { createRandom } from '../random.ts';
import { BAND_COUNTS, CITY_UNIT, COUNTY_UNITS, type UnitPlan } from '../units.ts';

/** A place in the force before it has a person: the story's age bands are dealt out here. */
export interface Draft {
  readonly serial: number;
  readonly plan: UnitPlan;
  readonly band: number;
}

export function createDrafts(): Draft[] {
  const random = createRandom('drafts');
  const places: { plan: UnitPlan; band: number }[] = [];
  BAND_COUNTS['市级'].forEach((count, band) => {
    for (let i = 0; i < count; i++) places.push({ plan: CITY_UNIT, band });
  });
  const older = BAND_COUNTS['县级'].flatMap((count, band) => (band === 0 ? [] : repeat(band, count)));
  const dealt = random.shuffle(older);
  for (const plan of COUNTY_UNITS) {
    const bands = [...repeat(0, plan.young), ...dealt.splice(0, plan.size - plan.young)];
    for (const band of random.shuffle(bands)) places.push({ plan, band });
  }
  return places.map((place, index) => ({ serial: index + 1, ...place }));
}

function repeat(value: number, count: number): number[] {
  return Array.from({ length: count }, () => value);
}
