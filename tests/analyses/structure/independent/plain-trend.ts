import { structureTables } from '../../../sample/plain-count.ts';
import type { PlainRow, PlainTable } from '../../../sample/plain-tables.ts';
import type { DatedPerson } from './dated-people.ts';
import { plainScopes } from './plain-structure.ts';

export const THEN_DATE = '2025-10-31';
export const NOW_DATE = '2026-10-31';

export const ratio = (n: number, base: number): number | null => (base === 0 ? null : n / base);

export function meanAge(ages: readonly number[]): number | null {
  return ratio(
    ages.reduce((sum, age) => sum + age, 0),
    ages.length,
  );
}

/** What a trend says of some people; the names are its columns. */
export function saidOf(people: readonly DatedPerson[]) {
  const ages = people.flatMap(({ age }) => age ?? []).sort((a, b) => a - b);
  const middle = ages.slice(Math.floor((ages.length - 1) / 2), Math.floor(ages.length / 2) + 1);
  const schooled = people.filter(({ education }) => education !== null);
  const sexed = people.filter(({ sex }) => sex !== null);
  const [young, under35] = [30, 35].map((most) => ages.filter((age) => age <= most).length);
  const postgraduate = schooled.filter(({ education }) => education === '研究生').length;
  const women = sexed.filter(({ sex }) => sex === '女').length;
  return {
    ...{ n: people.length, mean_age: meanAge(ages), median_age: meanAge(middle) },
    ...{ young: young ?? 0, young_known: ages.length, young_share: ratio(young ?? 0, ages.length) },
    ...{ under35: under35 ?? 0, under35_known: ages.length, under35_share: ratio(under35 ?? 0, ages.length) },
    ...{ postgraduate, postgraduate_known: schooled.length },
    postgraduate_share: ratio(postgraduate, schooled.length),
    ...{ women, women_known: sexed.length, women_share: ratio(women, sexed.length) },
  };
}

const TOPICS: readonly (readonly [topic: string, table: string, column: string])[] = [
  ['年龄段', 'structure.age_bands', 'band'],
  ['最高学历', 'structure.education', 'education'],
  ['全日制学历', 'structure.education_fulltime', 'education'],
  ['最高学位', 'structure.degrees', 'degree'],
  ['来源', 'structure.sources', 'source'],
  ['职务层次', 'structure.post_levels', 'value'],
  ['职级', 'structure.ranks', 'value'],
  ['性别', 'structure.sex', 'value'],
  ['民族', 'structure.ethnicity', 'value'],
  ['政治面貌', 'structure.politics', 'value'],
];

function classRows(people: readonly DatedPerson[], date: string): readonly PlainRow[] {
  const tables = structureTables(people);
  return TOPICS.flatMap(([topic, id, column]) =>
    (tables[id]?.rows ?? [])
      .filter((row) => row['scope_type'] !== '单位')
      .map(({ scope_type = null, scope = null, n = null, known = null, share = null, ...rest }) => ({
        ...{ scope_type, scope, topic, class: rest[column] ?? null, date, n, known, share },
      })),
  );
}

export interface DatedScope {
  readonly scope_type: string;
  readonly scope: string;
  readonly people: readonly DatedPerson[];
}

export const scopesOfDated = (people: readonly DatedPerson[]): readonly DatedScope[] =>
  plainScopes(people) as readonly DatedScope[];

/** The structure at both dates, of those who counted at each. */
export function plainTrend(
  then: readonly DatedPerson[],
  now: readonly DatedPerson[],
): Readonly<Record<string, PlainTable>> {
  const dated = [
    { date: THEN_DATE, people: then },
    { date: NOW_DATE, people: now },
  ];
  const rows = dated.flatMap(({ date, people }) =>
    scopesOfDated(people).map(({ scope_type, scope, people: own }): PlainRow => ({
      scope_type,
      scope,
      date,
      ...saidOf(own),
    })),
  );
  return {
    'structure.trend': {
      dims: ['scope_type', 'scope', 'date'],
      measures: Object.keys(saidOf([])),
      rows,
    },
    'structure.trend_classes': {
      dims: ['scope_type', 'scope', 'topic', 'class', 'date'],
      measures: ['n', 'known', 'share'],
      rows: dated.flatMap(({ date, people }) => classRows(people, date)),
    },
  };
}
