import type { CountedPerson } from './counted-person.ts';

export type PlainCell = string | number | null;
export type PlainRow = Readonly<Record<string, PlainCell>>;

export interface PlainTable {
  readonly dims: readonly string[];
  readonly measures: readonly string[];
  readonly rows: readonly PlainRow[];
}

export interface Scope {
  readonly scope_type: string;
  readonly scope: string;
  readonly people: readonly CountedPerson[];
}

export function scopesOf(people: readonly CountedPerson[]): Scope[] {
  const by = (scope_type: string, key: (person: CountedPerson) => string): Scope[] =>
    [...groupBy(people, key)].map(([scope, members]) => ({ scope_type, scope, people: members }));
  return [
    ...by('全部', () => '全部'),
    ...by('层级', ({ level }) => level),
    ...by('单位', ({ unit }) => unit),
  ];
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}

/** n of known with its share, for every scope and value. */
export function shareTable(
  scopes: readonly Scope[],
  dim: string,
  value: (person: CountedPerson) => string | null,
): PlainTable {
  const rows = scopes.flatMap(({ scope_type, scope, people }) => {
    const known = people.filter((person) => value(person) !== null).length;
    return [...groupBy(people, value)].map(([name, members]) => ({
      scope_type,
      scope,
      [dim]: name,
      n: members.length,
      known,
      share: members.length / known,
    }));
  });
  return { dims: ['scope_type', 'scope', dim], measures: ['n', 'known', 'share'], rows };
}

export function headcountTable(scopes: readonly Scope[]): PlainTable {
  const rows = scopes.map(({ scope_type, scope, people }) => ({ scope_type, scope, n: people.length }));
  return { dims: ['scope_type', 'scope'], measures: ['n'], rows };
}

export function ageTable(scopes: readonly Scope[]): PlainTable {
  const rows = scopes.map(({ scope_type, scope, people }) => {
    const ages = people.flatMap(({ age }) => (age === null ? [] : [age])).sort((a, b) => a - b);
    const middle = ages.slice(Math.floor((ages.length - 1) / 2), Math.floor(ages.length / 2) + 1);
    return {
      scope_type,
      scope,
      n: people.length,
      known: ages.length,
      mean: meanOf(ages),
      median: meanOf(middle),
      min: ages[0] ?? null,
      max: ages[ages.length - 1] ?? null,
    };
  });
  return {
    dims: ['scope_type', 'scope'],
    measures: ['n', 'known', 'mean', 'median', 'min', 'max'],
    rows,
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function pyramidTable(scopes: readonly Scope[]): PlainTable {
  const rows = scopes.flatMap(({ scope_type, scope, people }) =>
    [...groupBy(people, ({ sex, age }) => (sex === null || age === null ? null : `${sex} ${age}`))].map(
      ([key, members]) => {
        const [sex = '', age] = key.split(' ');
        return { scope_type, scope, sex, age: Number(age), n: members.length };
      },
    ),
  );
  return { dims: ['scope_type', 'scope', 'sex', 'age'], measures: ['n'], rows };
}

/** Known = people of the scope and band with education known. */
export function educationByAgeTable(scopes: readonly Scope[]): PlainTable {
  const rows = scopes.flatMap(({ scope_type, scope, people }) =>
    [...groupBy(people, ({ band }) => band)].flatMap(([band, members]) => {
      const [inBand] = scopesOf(members);
      if (!inBand) return [];
      const table = shareTable([inBand], 'education', ({ education }) => education);
      return table.rows.map((row) => ({ ...row, scope_type, scope, band }));
    }),
  );
  return { dims: ['scope_type', 'scope', 'band', 'education'], measures: ['n', 'known', 'share'], rows };
}
