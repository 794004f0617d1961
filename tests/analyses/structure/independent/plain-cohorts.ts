import { groupBy, type PlainCell, type PlainTable } from '../../../sample/plain-tables.ts';
import type { DatedPerson } from './dated-people.ts';
import { scopesOfDated } from './plain-trend.ts';

type Read = (person: DatedPerson) => PlainCell;

const birth: Read = (person) => person.birth;
const retires: Read = (person) => person.retires;
const sex: Read = (person) => person.sex;
const postLevel: Read = (person) => person.postLevel;

/** How many people have each combination of values; who lacks one of them stands in no row. */
function counts(
  people: readonly DatedPerson[],
  dims: Readonly<Record<string, Read>>,
  ofUnits = false,
): PlainTable {
  const names = Object.keys(dims);
  const keyOf = (person: DatedPerson) => {
    const values = Object.values(dims).map((read) => read(person));
    return values.includes(null) ? null : JSON.stringify(values);
  };
  const scopes = scopesOfDated(people).filter(({ scope_type }) => ofUnits || scope_type !== '单位');
  const rows = scopes.flatMap(({ scope_type, scope, people: own }) =>
    [...groupBy(own, keyOf)].map(([key, members]) => {
      const values = JSON.parse(key) as readonly PlainCell[];
      const named = names.map((name, i): [string, PlainCell] => [name, values[i] ?? null]);
      return { scope_type, scope, ...Object.fromEntries(named), n: members.length };
    }),
  );
  return { dims: ['scope_type', 'scope', ...names], measures: ['n'], rows };
}

/** Tables that only others are worked out of. */
export function plainCohorts(people: readonly DatedPerson[]): Readonly<Record<string, PlainTable>> {
  const lines = (dims: Readonly<Record<string, Read>>) => counts(people, { ...dims, birth_month: birth });
  return {
    'structure.cohorts': counts(people, { birth_month: birth, retire_month: retires }),
    'structure.cohort_ages': counts(people, { age: ({ age }) => age }),
    'structure.cohort_education': counts(people, {
      education: ({ education }) => education,
      retire_month: retires,
    }),
    'structure.unit_levels': counts(people, { level: ({ level }) => level }, true),
    'structure.age_line_people': lines({}),
    'structure.age_line_by_sex': lines({ sex }),
    'structure.age_line_by_post': lines({ post_level: postLevel }),
    'structure.age_line_by_post_and_sex': lines({ post_level: postLevel, sex }),
  };
}
