import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildSample } from '../../scripts/sample/build.ts';
import { HISTORY_LAYOUT, ROSTER_LAYOUTS } from './layouts.ts';
import { AS_OF, rowsOf } from './plain-count.ts';
import { readRoster, type RosterRecord } from './roster-people.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

const current = new Map(
  ROSTER_LAYOUTS.map((layout) => [
    layout.sheet === null || layout.path.includes('01') ? layout.path : `${layout.path} ${layout.sheet}`,
    readRoster(rowsOf(DATA, layout), layout, AS_OF).loaded,
  ]),
);
const people = [...current.values()].flat();
const past = readRoster(rowsOf(DATA, HISTORY_LAYOUT), HISTORY_LAYOUT, AS_OF).loaded;
const isWhole = (id: unknown): id is string => typeof id === 'string' && /^\d{17}[\dX]$/.test(id);

function hasRightChecksum(id: string): boolean {
  // ISO 7064 mod 11-2 over all eighteen characters.
  const sum = [...id].reduce((total, digit, place) => {
    const value = digit === 'X' ? 10 : Number(digit);
    return total + value * 2 ** (17 - place);
  }, 0);
  return sum % 11 === 1;
}

describe('identity numbers', () => {
  it('belong to places that do not exist, one of them mistyped, one damaged, one missing', () => {
    const ids = people.map(({ id }) => id);
    expect(ids.filter((id) => id === null)).toHaveLength(1);
    expect(ids.filter((id) => id !== null && !isWhole(id))).toEqual(['9.90101E+17']);
    const whole = ids.filter(isWhole);
    expect(whole.every((id) => id.startsWith('990'))).toBe(true);
    expect(whole.filter((id) => !hasRightChecksum(id))).toHaveLength(1);
    expect(new Set(whole).size).toBe(514);
  });
});

describe('planted oddities', () => {
  it('write October as a number without its zero in the city workbook', () => {
    const births = (current.get('rosters/01-city.xlsx') ?? []).map(({ birth }) => birth);
    const numbers = births.filter((birth) => typeof birth === 'number');
    expect(numbers.some((birth) => String(birth).endsWith('.1'))).toBe(true);
    expect(numbers.some((birth) => String(birth).endsWith('.01'))).toBe(true);
    expect(births.some((birth) => typeof birth === 'string')).toBe(true);
  });

  it('leave one text birth undecided, in a column without a January', () => {
    const births = (current.get('rosters/03-nanpu.csv') ?? []).map(({ birth }) => String(birth));
    expect(births.filter((birth) => /\.\d$/.test(birth))).toEqual(['1985.1']);
    expect(births.some((birth) => birth.endsWith('.01'))).toBe(false);
  });

  it('share one name between two counties and one within a department', () => {
    const names = new Map<string, RosterRecord[]>();
    for (const person of people) {
      const name = String(person.name).replaceAll(/\s/g, '');
      names.set(name, [...(names.get(name) ?? []), person]);
    }
    const shared = [...names.values()].filter(({ length }) => length > 1);
    const units = shared.map((same) => same.map(({ unit }) => unit));
    expect(units.sort()).toEqual([
      ['南浦区委组织部', '南浦区委组织部'],
      ['长丰市委组织部', '白沙县委组织部'],
    ]);
  });
});

describe('the roster of a year before', () => {
  const idOf = ({ id }: RosterRecord): unknown => id;
  const before = new Set(past.map(idOf));

  it('covers units that all have a newer roster', () => {
    const units = new Set(people.map(({ unit }) => unit));
    expect(new Set(past.map(({ unit }) => unit))).toEqual(units);
  });

  it('has 510 people, of whom 18 left; 24 came since and 3 moved to the city', () => {
    expect(past).toHaveLength(510);
    const whole = people.filter(({ id }) => isWhole(id) && hasRightChecksum(id));
    // Five current IDs are missing, damaged, mistyped or of another month; their owners stayed.
    expect(whole.filter((person) => !before.has(idOf(person)))).toHaveLength(24 + 1);
    const unitBefore = new Map(past.map((person) => [idOf(person), person.unit]));
    const moved = whole.filter(
      (person) => before.has(idOf(person)) && unitBefore.get(idOf(person)) !== person.unit,
    );
    expect(moved.map(({ unit }) => unit)).toEqual(['市委组织部', '市委组织部', '市委组织部']);
  });
});

describe('words', () => {
  it('are none of the outdated ones', () => {
    for (const { path, sources } of buildSample()) {
      const text = sources
        .flatMap(({ sheet }) => rowsOf(DATA, { path, sheet }))
        .flat()
        .join(' ');
      expect(text, path).not.toMatch(/贫困|疫情|喜迎|二十大|扶贫/);
    }
    expect(readFileSync(`${DATA}/index.json`, 'utf8')).not.toMatch(/贫困|疫情/);
  });
});
