import type { Answers } from '#analyses/analysis.ts';
import { findingSettings } from '#analyses/structure/finding-settings.ts';
import { settings } from '#analyses/structure/settings.ts';
import { NO_RECORDS } from '#core/record-columns.ts';
import type { SettingValue } from '#core/setting.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import type { Person } from './people.ts';
import { postsOf, type UnitPosts } from './posts.ts';

export const AS_OF = '2026-10-31';
export const BEFORE = '2025-10-31';

type Read = (person: Person) => string | number | null;

const BANDS: readonly (readonly [label: string, to: number])[] = [
  ['30岁及以下', 30],
  ['31–35岁', 35],
  ['36–40岁', 40],
  ['41–45岁', 45],
  ['46–50岁', 50],
  ['51–55岁', 55],
  ['56岁及以上', 200],
];

export const bandOf: Read = ({ age }) =>
  age === null ? null : (BANDS.find(([, to]) => age <= to)?.[0] ?? null);

interface Scope {
  readonly scope_type: string;
  readonly scope: string;
  readonly people: readonly Person[];
}

function scopesOf(people: readonly Person[]): readonly Scope[] {
  const levels = [...new Set(people.map(({ level }) => level))];
  const units = [...new Set(people.map(({ unit }) => unit))];
  return [
    ...(people.length > 0 ? [{ scope_type: '全部', scope: '全部', people }] : []),
    ...levels.flatMap((level) =>
      level === null
        ? []
        : [{ scope_type: '层级', scope: level, people: people.filter((one) => one.level === level) }],
    ),
    ...units.map((unit) => ({
      scope_type: '单位',
      scope: unit,
      people: people.filter((one) => one.unit === unit),
    })),
  ];
}

function tableOf(id: string, rows: readonly TableRow[]): StatTable {
  return { id, title: id, dims: [], measures: [], personal: false, rows };
}

/** n, known and share of every class that anyone is of. */
function shares(id: string, people: readonly Person[], column: string, read: Read): StatTable {
  const rows = scopesOf(people).flatMap(({ people: own, ...scope }) => {
    const known = own.filter((person) => read(person) !== null);
    return [...new Set(known.map(read))].map((value): TableRow => {
      const n = known.filter((person) => read(person) === value).length;
      return { ...scope, [column]: value, n, known: known.length, share: n / known.length };
    });
  });
  return tableOf(id, rows);
}

function entries(people: readonly Person[]): StatTable {
  const rows = scopesOf(people).flatMap(({ people: own, ...scope }) => {
    const known = own.filter(({ source, entryYear }) => source !== null && entryYear !== null);
    const keys = [...new Set(known.map(({ source, entryYear }) => `${source} ${entryYear}`))];
    return keys.map((key): TableRow => {
      const [source, year] = key.split(' ');
      const n = known.filter((one) => `${one.source} ${one.entryYear}` === key).length;
      return { ...scope, source: source ?? null, entry_year: Number(year), n };
    });
  });
  return tableOf('structure.source_by_entry', rows);
}

/** Those who came from 2024 on, by source; of everyone and of the levels. */
function recent(people: readonly Person[]): StatTable {
  const came = people.filter(
    ({ source, entryYear }) => source !== null && entryYear !== null && entryYear >= 2024,
  );
  const { rows } = shares('', came, 'source', (one) => one.source);
  return tableOf(
    'structure.recent_entries',
    rows.filter((row) => row['scope_type'] !== '单位'),
  );
}

/** Those whose latest month of retirement lies in 2027 to 2031. */
function retiring(people: readonly Person[]): StatTable {
  const rows = scopesOf(people).map(({ people: own, ...scope }): TableRow => {
    const known = own.flatMap(({ retireYear }) => retireYear ?? []);
    const n = known.filter((year) => year > 2026 && year < 2032).length;
    return { ...scope, n, known: known.length, share: known.length > 0 ? n / known.length : null };
  });
  return tableOf('structure.retiring_soon', rows);
}

function longInPost(people: readonly Person[]): StatTable {
  const rows = scopesOf(people).map(({ people: own, ...scope }): TableRow => {
    const known = own.filter(({ yearsInPost }) => yearsInPost !== null).length;
    const n = own.filter(({ yearsInPost }) => (yearsInPost ?? 0) >= 5).length;
    return { ...scope, time: '任现职', n, known, share: known >= 5 ? n / known : null };
  });
  return tableOf('structure.long_in_post', rows);
}

/** Posts of units that can be compared, and their sums. */
function vacancies(people: readonly Person[]): StatTable {
  const all = postsOf(people);
  const row = (scope: TableRow, units: readonly UnitPosts[]): TableRow => {
    const sure = units.filter(({ established }) => established !== null);
    const sum = (read: (one: UnitPosts) => number) => sure.reduce((total, one) => total + read(one), 0);
    const [established, filled] = [sum((one) => one.established ?? 0), sum((one) => one.filled)];
    const vacant = sum((one) => Math.max(0, (one.established ?? 0) - one.filled));
    return { ...scope, established, filled, vacant, over: vacant - established + filled, units: sure.length };
  };
  const levels = [...new Set(all.flatMap(({ level }) => level ?? []))];
  return tableOf('structure.vacancies', [
    ...(all.length > 0 ? [row({ scope_type: '全部', scope: '全部' }, all)] : []),
    ...levels.map((scope) =>
      row(
        { scope_type: '层级', scope },
        all.filter(({ level }) => level === scope),
      ),
    ),
    ...all.map((one) => row({ scope_type: '单位', scope: one.name }, [one])),
  ]);
}

function trend(dates: readonly (readonly [date: string, people: readonly Person[]])[]): StatTable {
  const rows = dates.flatMap(([date, people]) =>
    scopesOf(people).map(({ people: own, ...scope }): TableRow => {
      const ages = own.filter(({ age }) => age !== null);
      const educations = own.filter(({ education }) => education !== null);
      const under = (limit: number) => ages.filter(({ age }) => (age ?? 99) <= limit).length;
      return {
        ...scope,
        ...{ date, n: own.length, young: under(30), young_known: ages.length },
        ...{ under35: under(35), under35_known: ages.length },
        postgraduate: educations.filter(({ education }) => education === '研究生').length,
        postgraduate_known: educations.length,
      };
    }),
  );
  return tableOf('structure.trend', rows);
}

export type Chosen = Readonly<Record<string, SettingValue>>;

/** What the findings would be told of these people; nothing of it uses the product's counting. */
export function answersOf(
  people: readonly Person[],
  before: readonly Person[] | null = null,
  chosen: Chosen = {},
): Answers {
  const tables = new Map(
    [
      tableOf(
        'structure.headcount',
        scopesOf(people).map(({ people: own, ...scope }) => ({ ...scope, n: own.length })),
      ),
      shares('structure.age_bands', people, 'band', bandOf),
      shares('structure.education', people, 'education', (one) => one.education),
      shares('structure.education_fulltime', people, 'education', (one) => one.education),
      shares('structure.sources', people, 'source', (one) => one.source),
      shares('structure.sex', people, 'value', (one) => one.sex),
      shares('structure.unit_levels', people, 'level', (one) => one.level),
      retiring(people),
      recent(people),
      entries(people),
      longInPost(people),
      vacancies(people),
      trend([...(before ? ([[BEFORE, before]] as const) : []), [AS_OF, people]]),
    ].map((table) => [table.id, table]),
  );
  const defaults = new Map([...settings, ...findingSettings].map((setting) => [setting.id, setting.default]));
  const setting = (id: string) => (id in chosen ? (chosen[id] ?? null) : (defaults.get(id) ?? null));
  return {
    question: { asOf: AS_OF, filters: [] },
    choice: () => '',
    since: before ? BEFORE : null,
    earlier: [],
    ...{ setting, settingAt: setting, records: () => NO_RECORDS },
    table: (id) => tables.get(id) ?? tableOf(id, []),
  };
}
