import type { OfficialUnit } from '../api.ts';
import { levelFromUnit } from '#datasets/level.ts';
import { toUnifiedWords } from '#datasets/values/clean.ts';

/** Line of the city's own organs in the grid. */
export const CITY_PLACE = '市直';

const PARTY = /^(中国共产党|中共)/;
const PROVINCE = /^[^市县区旗]{2,8}?(省|自治区)(?=.)/;
const COUNTY_END = /[县区旗市]/g;

/** 云门市 from what the office typed: 云门, 云门市, 东衡省云门市. */
export function fullCityName(city: string): string {
  return `${city.trim().replace(PROVINCE, '').replace(/市$/, '')}市`;
}

/** What follows the party's, the province's and the city's names; `ownCity` when the city's stood there. */
export function withoutPrefixes(
  unit: string,
  city: string | null,
): { readonly rest: string; readonly ownCity: boolean } {
  const name = toUnifiedWords(unit).replace(PARTY, '').replace(PROVINCE, '');
  const own = city === null || city.trim() === '' ? null : fullCityName(city);
  if (own === null || !name.startsWith(own)) return { rest: name, ownCity: false };
  return { rest: name.slice(own.length), ownCity: true };
}

function shortestCounty(name: string): string | null {
  for (const match of name.matchAll(COUNTY_END)) {
    const head = name.slice(0, match.index + 1);
    if (head.length > 1 && levelFromUnit(head, null) === '县级') return head;
  }
  return null;
}

/** The county, district or county-level city that a name begins with: 平陵县委组织部 → 平陵县. */
export function countyIn(unit: string, city: string | null): string | null {
  const { rest } = withoutPrefixes(unit, city);
  if (levelFromUnit(rest, null) !== '县级') return null;
  const place = shortestCounty(rest);
  if (!place?.endsWith('市')) return place;
  // 云门市平陵县委组织部, where nobody said which city is the own one.
  const inner = shortestCounty(rest.slice(place.length));
  return inner !== null && /[县旗]$/.test(inner) ? inner : place;
}

/** What a unit's own name says, without the 单位基本表; null when it says nothing. */
export function placeInName(unit: string, city: string | null): string | null {
  const county = countyIn(unit, city);
  if (county !== null) return county;
  const { rest, ownCity } = withoutPrefixes(unit, city);
  return ownCity || levelFromUnit(rest, null) === '市级' ? CITY_PLACE : null;
}

/**
 * The county-level place that a unit reports under. A county named by its official parents wins over its
 * own name; a parent of the city (市委组织部 over 平陵县委组织部) does not take it out of its county. Null
 * when neither its name nor the 单位基本表 says where it belongs.
 */
export function placeOf(
  unit: string,
  official: ReadonlyMap<string, Pick<OfficialUnit, 'parent' | 'level'>>,
  city: string | null,
): string | null {
  const seen = new Set([unit]);
  const above: string[] = [];
  for (let parent = official.get(unit)?.parent; parent && !seen.has(parent);) {
    seen.add(parent);
    above.push(parent);
    parent = official.get(parent)?.parent;
  }
  for (const parent of above) {
    const county = countyIn(parent, city);
    if (county !== null) return county;
  }
  const own = placeInName(unit, city);
  if (own !== null) return own;
  const isCity = [unit, ...above].some(
    (name) => official.get(name)?.level === '市级' || placeInName(name, city) === CITY_PLACE,
  );
  return isCity ? CITY_PLACE : null;
}
