import {
  ageTable,
  educationByAgeTable,
  groupBy,
  headcountTable,
  type PlainRow,
  type PlainTable,
  type Scope,
  shareTable,
} from '../../../sample/plain-tables.ts';
import { plainSheet } from './plain-sheet.ts';
import type { PlainPerson } from './sample-people.ts';

export interface PlainScope extends Scope {
  readonly people: readonly PlainPerson[];
}

export function plainScopes(people: readonly PlainPerson[]): readonly PlainScope[] {
  const by = (scope_type: string, key: (person: PlainPerson) => string): readonly PlainScope[] =>
    [...groupBy(people, key)].map(([scope, members]) => ({ scope_type, scope, people: members }));
  return [
    ...by('全部', () => '全部'),
    ...by('层级', ({ level }) => level),
    ...by('单位', ({ unit }) => unit),
  ];
}

const MIN = 5;
const WIDTH = 5;
const LONG = 5;

type Read<T> = (person: PlainPerson) => T | null;

/** Rows of a table without dimensions of its own. */
function scopeTable(
  scopes: readonly PlainScope[],
  dims: readonly string[],
  measures: readonly string[],
  rowsAt: (people: readonly PlainPerson[]) => readonly PlainRow[],
): PlainTable {
  const rows = scopes.flatMap(({ scope_type, scope, people }) =>
    rowsAt(people).map((row) => ({ scope_type, scope, ...row })),
  );
  return { dims: ['scope_type', 'scope', ...dims], measures, rows };
}

/** The same as `shareTable` where the class is a number. */
function numberTable(scopes: readonly PlainScope[], dim: string, read: Read<number>): PlainTable {
  const words = shareTable(scopes, dim, (person) => {
    const value = read(person as PlainPerson);
    return value === null ? null : String(value);
  });
  return { ...words, rows: words.rows.map((row) => ({ ...row, [dim]: Number(row[dim]) })) };
}

function timeTable(scopes: readonly PlainScope[], read: Read<number>): PlainTable {
  return scopeTable(scopes, [], ['n', 'known', 'mean', 'median', 'max'], (people) => {
    const years = people.flatMap((person) => read(person) ?? []).sort((a, b) => a - b);
    const middle = years.slice(Math.floor((years.length - 1) / 2), Math.floor(years.length / 2) + 1);
    const mean = (some: readonly number[]) =>
      some.length === 0 ? null : some.reduce((sum, year) => sum + year, 0) / some.length;
    const most = years[years.length - 1] ?? null;
    return [{ n: people.length, known: years.length, mean: mean(years), median: mean(middle), max: most }];
  });
}

/** Ages of the people of every class of a dimension. */
function agesBy(scopes: readonly PlainScope[], read: Read<string>): PlainTable {
  const { measures } = ageTable([]);
  return scopeTable(scopes, ['value'], measures, (people) =>
    [...groupBy(people, read)].flatMap(([value, members]) => {
      const [row] = ageTable([{ scope_type: '', scope: '', people: members }]).rows;
      return row ? [{ ...only(row, measures), value }] : [];
    }),
  );
}

const only = (row: PlainRow, names: readonly string[]): PlainRow =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

interface Watched {
  readonly label: string;
  readonly isKnown: (person: PlainPerson) => boolean;
  readonly isIn: (person: PlainPerson) => boolean;
}

function watchedTable(
  scopes: readonly PlainScope[],
  column: string,
  shares: readonly Watched[],
  more: readonly string[],
): PlainTable {
  return scopeTable(scopes, [column], ['n', 'known', 'share', ...more], (people) =>
    shares.flatMap(({ label, isKnown, isIn }) => {
      const known = people.filter(isKnown).length;
      if (known === 0) return [];
      const n = people.filter(isIn).length;
      const nothing = Object.fromEntries(more.map((name) => [name, null]));
      return [{ [column]: label, n, known, share: known < MIN ? null : n / known, ...nothing }];
    }),
  );
}

const upTo = (age: number): Watched => ({
  label: `${age}岁及以下`,
  isKnown: (person) => person.age !== null,
  isIn: (person) => person.age !== null && person.age <= age,
});

const graduates = (label: string, read: Read<string>): Watched => ({
  label,
  isKnown: (person) => read(person) !== null,
  isIn: (person) => read(person) === '研究生',
});

const longIn = (label: string, read: Read<number>): Watched => ({
  label,
  isKnown: (person) => read(person) !== null,
  isIn: (person) => (read(person) ?? -1) >= LONG,
});

function focusTable(scopes: readonly PlainScope[]): PlainTable {
  return scopeTable(scopes, [], ['known', 'sources', 'wide', 'hhi', 'effective'], (people) => {
    const counts = [...groupBy(people, ({ source }) => source)].map(([, members]) => members.length);
    const known = counts.reduce((sum, n) => sum + n, 0);
    if (known === 0) return [];
    const hhi = counts.reduce((sum, n) => sum + (n / known) ** 2, 0);
    const wide = counts.filter((n) => n >= WIDTH).length;
    const said = known < MIN ? { hhi: null, effective: null } : { hhi, effective: 1 / hhi };
    return [{ known, sources: counts.length, wide, ...said }];
  });
}

const byYear = (people: readonly PlainPerson[]) =>
  groupBy(people, ({ entryYear }) => (entryYear === null ? null : String(entryYear)));

/** Sources within every year of entry. */
function entryTable(scopes: readonly PlainScope[]): PlainTable {
  return scopeTable(scopes, ['source', 'entry_year'], ['n', 'known', 'share'], (people) =>
    [...byYear(people)].flatMap(([year, members]) =>
      shareTable([{ scope_type: '', scope: '', people: members }], 'source', ({ source }) => source).rows.map(
        (row) => ({ ...only(row, ['source', 'n', 'known', 'share']), entry_year: Number(year) }),
      ),
    ),
  );
}

/** The tables of the pages on age, education, sources and posts, and the sheet. */
export function plainStructure(people: readonly PlainPerson[]): Readonly<Record<string, PlainTable>> {
  const scopes = plainScopes(people);
  const share = (read: Read<string>, dim = 'value') =>
    shareTable(scopes, dim, (person) => read(person as PlainPerson));
  const gap = ['target', 'adjust', 'add'];
  const fullTime = people.map((person) => ({ ...person, education: person.fullTimeEducation }));
  return {
    'structure.headcount': headcountTable(scopes),
    'structure.age_years': numberTable(scopes, 'age', ({ age }) => age),
    'structure.age_by_sex': agesBy(scopes, ({ sex }) => sex),
    'structure.age_by_post_level': agesBy(scopes, ({ postLevel }) => postLevel),
    'structure.age_own_bands': share(({ band }) => band, 'band'),
    'structure.young_gap': watchedTable(scopes, 'ages', [upTo(30), upTo(35)], gap),
    'structure.education_fulltime_by_age': educationByAgeTable([...plainScopes(fullTime)]),
    'structure.schooling': share(({ schooling }) => schooling),
    'structure.ft_majors': share(({ fullTimeMajor }) => fullTimeMajor),
    'structure.pt_majors': share(({ onJobMajor }) => onJobMajor),
    'structure.postgraduate_gap': watchedTable(
      scopes,
      'basis',
      [
        graduates('最高学历', ({ education }) => education),
        graduates('全日制学历', ({ fullTimeEducation }) => fullTimeEducation),
      ],
      gap,
    ),
    'structure.source_by_entry': entryTable(scopes),
    'structure.source_focus': focusTable(scopes),
    'structure.post_years': numberTable(scopes, 'years', ({ postYears }) => postYears),
    'structure.post_level_years': numberTable(scopes, 'years', ({ postLevelYears }) => postLevelYears),
    'structure.rank_years': numberTable(scopes, 'years', ({ rankYears }) => rankYears),
    'structure.post_time': timeTable(scopes, ({ postYears }) => postYears),
    'structure.post_level_time': timeTable(scopes, ({ postLevelYears }) => postLevelYears),
    'structure.rank_time': timeTable(scopes, ({ rankYears }) => rankYears),
    'structure.long_in_post': watchedTable(
      scopes,
      'time',
      [
        longIn('任现职', ({ postYears }) => postYears),
        longIn('任现职务层次', ({ postLevelYears }) => postLevelYears),
        longIn('任现职级', ({ rankYears }) => rankYears),
      ],
      [],
    ),
    'structure.titles': share(({ titleGrade }) => titleGrade),
    'structure.presence': share(({ presence }) => presence),
    'structure.staffing': share(({ staffing }) => staffing),
    'structure.sheet': plainSheet(people),
  };
}
