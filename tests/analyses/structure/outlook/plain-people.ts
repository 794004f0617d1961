import fc from 'fast-check';
import type { Answers, EarlierAnswers } from '#analyses/analysis.ts';
import { changes } from '#analyses/structure/changes/index.ts';
import { outlook } from '#analyses/structure/outlook/index.ts';
import { trend } from '#analyses/structure/trend/index.ts';
import type { IsoDate } from '#core/month.ts';
import { NO_RECORDS } from '#core/record-columns.ts';
import type { SettingValue } from '#core/setting.ts';
import type { CellValue, StatTable, TableRow } from '#core/table.ts';

/** What the projection needs to know of somebody; months as year × 12 + month − 1. */
export interface PlainPerson {
  readonly level: string | null;
  readonly unit: string;
  readonly sex: string | null;
  readonly birth: number | null;
  /** Age where only the year of birth is known. */
  readonly age: number | null;
  readonly retires: number | null;
  readonly education: string | null;
  readonly postLevel: string | null;
}

export const AS_OF = '2026-10-31';
export const NOW = 2026 * 12 + 9;
export const EDUCATION_WORDS = ['研究生', '大学本科', '大专'] as const;

export const ageOf = ({ birth, age }: PlainPerson, at: number): number | null =>
  birth === null ? age : Math.floor((at - birth) / 12);

/** People born to be of 20 to 64 at `at`, some of whom lack something. */
export function plainPeople(at: number): fc.Arbitrary<PlainPerson> {
  return fc
    .record({
      level: fc.constantFrom('市级', '县级', null),
      unit: fc.constantFrom('甲', '乙', '丙'),
      sex: fc.constantFrom('男', '女', null),
      age: fc.integer({ min: 20, max: 64 }),
      month: fc.integer({ min: 0, max: 11 }),
      known: fc.constantFrom('month', 'month', 'month', 'year', 'nothing'),
      category: fc.integer({ min: 55, max: 63 }),
      education: fc.constantFrom(...EDUCATION_WORDS, null),
      postLevel: fc.constantFrom('县处级正职', '乡科级正职', null),
    })
    .map(({ age, month, known, category, ...rest }) => {
      const birth = known === 'month' ? at - age * 12 - month : null;
      return {
        ...{ ...rest, birth, age: known === 'nothing' ? null : age },
        retires: birth === null || rest.sex === null ? null : birth + category * 12,
      };
    });
}

type Read = (person: PlainPerson) => readonly CellValue[];

/** One row a scope and combination of known values: as a counted table is, by a plain count. */
function counted(
  id: string,
  names: readonly string[],
  people: readonly PlainPerson[],
  read: Read,
): StatTable {
  const rows = new Map<string, Record<string, CellValue>>();
  for (const person of people) {
    const values = read(person);
    const scopes = [
      ['全部', '全部'],
      ['层级', person.level],
      ['单位', person.unit],
    ];
    for (const [scope_type, scope] of scopes) {
      if (scope === null || scope === undefined || values.includes(null)) continue;
      const key = JSON.stringify([scope_type, scope, ...values]);
      const row = rows.get(key) ?? {
        ...{ scope_type: scope_type ?? null, scope, n: 0 },
        ...Object.fromEntries(names.map((name, place) => [name, values[place] ?? null])),
      };
      row['n'] = Number(row['n']) + 1;
      rows.set(key, row);
    }
  }
  return table(id, [...rows.values()]);
}

export function table(id: string, rows: readonly TableRow[]): StatTable {
  return { id, title: id, dims: [], measures: [], personal: false, rows };
}

/** Known of each scope is what its classes add up to. */
function withShares(counts: StatTable): StatTable {
  const known = new Map<string, number>();
  const keyOf = (row: TableRow) => `${String(row['scope_type'])} ${String(row['scope'])}`;
  for (const row of counts.rows) known.set(keyOf(row), (known.get(keyOf(row)) ?? 0) + Number(row['n']));
  const rows = counts.rows.map((row) => ({ ...row, known: known.get(keyOf(row)) ?? 0 }));
  return { ...counts, rows };
}

const BANDS: readonly (readonly [number, string])[] = [
  [30, '30岁及以下'],
  [35, '31–35岁'],
  [40, '36–40岁'],
  [45, '41–45岁'],
  [50, '46–50岁'],
  [55, '51–55岁'],
  [999, '56岁及以上'],
];
export const bandOf = (age: number): string => BANDS.find(([to]) => age <= to)?.[1] ?? '';

/** The counted tables of these people at a month. */
export function countedTables(people: readonly PlainPerson[], at: number): ReadonlyMap<string, StatTable> {
  const age = (person: PlainPerson) => ageOf(person, at);
  const band = (person: PlainPerson) => {
    const years = age(person);
    return years === null ? null : bandOf(years);
  };
  const ages = counted('structure.age', [], people, () => []);
  const meanOf = ({ scope_type, scope }: TableRow) => {
    const own = people.filter(
      ({ level, unit }) => scope_type === '全部' || scope === (scope_type === '层级' ? level : unit),
    );
    const known = own.flatMap((person) => age(person) ?? []);
    return known.length > 0 ? known.reduce((sum, each) => sum + each, 0) / known.length : null;
  };
  const tables = [
    counted('structure.headcount', [], people, () => []),
    { ...ages, rows: ages.rows.map((row) => ({ ...row, mean: meanOf(row), median: null })) },
    withShares(counted('structure.age_bands', ['band'], people, (each) => [band(each)])),
    withShares(counted('structure.sex', ['value'], people, (each) => [each.sex])),
    withShares(counted('structure.education', ['education'], people, (each) => [each.education])),
    counted('structure.cohort_ages', ['age'], people, (each) => [age(each)]),
    counted('structure.cohorts', ['birth_month', 'retire_month'], people, ({ birth, retires }) => [
      birth,
      retires,
    ]),
    counted('structure.cohort_education', ['education', 'retire_month'], people, ({ education, retires }) => [
      ...[education, retires],
    ]),
    withShares(
      counted('structure.retirements', ['year'], people, ({ retires }) => [
        retires === null ? null : Math.floor(retires / 12),
      ]),
    ),
    counted('structure.age_line_people', ['birth_month'], people, ({ birth }) => [birth]),
    counted('structure.age_line_by_sex', ['sex', 'birth_month'], people, ({ sex, birth }) => [sex, birth]),
    counted('structure.age_line_by_post', ['post_level', 'birth_month'], people, (each) => [
      ...[each.postLevel, each.birth],
    ]),
    counted('structure.age_line_by_post_and_sex', ['post_level', 'sex', 'birth_month'], people, (each) => [
      ...[each.postLevel, each.sex, each.birth],
    ]),
  ];
  return new Map(tables.map((each) => [each.id, each]));
}

export interface Asked {
  readonly settings?: Readonly<Record<string, SettingValue>>;
  readonly earlier?: readonly { readonly asOf: IsoDate; readonly tables: ReadonlyMap<string, StatTable> }[];
  readonly filters?: Answers['question']['filters'];
}

const PARTS = [trend, changes, outlook];
const defaults = new Map(PARTS.flatMap(({ settings }) => settings.map((each) => [each.id, each.default])));
const derived = new Map(PARTS.flatMap((part) => part.derived.map((each) => [each.id, each])));
defaults.set('structure.min_base', 5);

function found(tables: ReadonlyMap<string, StatTable>, id: string): StatTable {
  return tables.get(id) ?? table(id, []);
}

/** Answers out of counted tables: derived ones are worked out when they are read. */
export function answersOf(tables: ReadonlyMap<string, StatTable>, asked: Asked = {}): Answers {
  const earlier = (asked.earlier ?? []).map((past): EarlierAnswers => ({
    asOf: past.asOf,
    table: (id) => found(past.tables, id),
  }));
  const setting = (id: string) => asked.settings?.[id] ?? defaults.get(id) ?? null;
  const answers: Answers = {
    question: { asOf: AS_OF, filters: asked.filters ?? [] },
    choice: () => '年龄段',
    since: earlier[earlier.length - 1]?.asOf ?? null,
    earlier,
    ...{ setting, settingAt: setting, records: () => NO_RECORDS },
    table: (id) => {
      const own = derived.get(id);
      return own ? table(id, own.derive(answers)) : found(tables, id);
    },
  };
  return answers;
}
