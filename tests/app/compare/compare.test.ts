import { beforeAll, describe, expect, it } from 'vitest';

import type { Filter } from '#analyses/analysis.ts';
import type { CompareAnswer, CompareRequest, CompareRow, Workspace } from '#app/api.ts';
import { createSession } from '#app/session.ts';
import { createTestPlatform, load } from '../workspace.ts';
import { ageOf, isIn, makePeople, type MadePerson, toRoster } from './made-roster.ts';

const people = makePeople(160, 20261031);
let session: Workspace;

beforeAll(async () => {
  session = createSession(createTestPlatform());
  await session.open();
  await load(session, toRoster(people));
});

const city: readonly Filter[] = [{ dimension: 'level', values: ['市级'] }];
const women: readonly Filter[] = [{ dimension: 'sex', values: ['女'] }];
const cityWomen = [...city, ...women];
const pingling: readonly Filter[] = [{ dimension: 'unit', values: ['平陵县委组织部'] }];

const ask = (request: Partial<CompareRequest>): Promise<CompareAnswer> =>
  session.compare({ a: city, b: { how: 'others' }, within: [], ...request });

function rowOf(answer: CompareAnswer, table: string, label: string): CompareRow {
  const section = answer.sections.find((each) => each.table === table);
  const row = section?.rows.find((each) => each.label === label);
  if (!row) throw new Error(`no row ${label} in ${table}`);
  return row;
}

/** n and base of a class, counted by hand. */
function counted(
  group: readonly MadePerson[],
  value: (person: MadePerson) => string | null,
  wanted: string,
): { readonly n: number; readonly known: number } {
  const known = group.filter((person) => value(person) !== null);
  return { n: known.filter((person) => value(person) === wanted).length, known: known.length };
}

function bandOf(person: MadePerson): string | null {
  const age = ageOf(person);
  if (age === null) return null;
  return age <= 30 ? '30岁及以下' : age >= 56 ? '56岁及以上' : '其间';
}

const middleAge = (group: readonly MadePerson[]): number => {
  const ages = group.flatMap((person) => ageOf(person) ?? []).sort((a, b) => a - b);
  const half = (ages.length - 1) / 2;
  return ((ages[Math.floor(half)] ?? 0) + (ages[Math.ceil(half)] ?? 0)) / 2;
};

const CLASSES = [
  ['structure.sex', '女', (person: MadePerson) => person.sex],
  ['structure.education', '研究生', (person: MadePerson) => person.education],
  ['structure.education', '大专', (person: MadePerson) => person.education],
  ['structure.sources', '公开遴选', (person: MadePerson) => person.source],
  ['structure.age_bands', '30岁及以下', bandOf],
  ['structure.age_bands', '56岁及以上', bandOf],
] as const;

/** Every class and the ages of both sides, against the rows of the file. */
function expectCounted(answer: CompareAnswer, a: readonly MadePerson[], b: readonly MadePerson[]): void {
  expect(answer.a.headcount).toBe(a.length);
  expect(answer.b.headcount).toBe(b.length);
  for (const [table, label, value] of CLASSES) {
    const row = rowOf(answer, table, label);
    const [own, other] = [counted(a, value, label), counted(b, value, label)];
    expect(row.a, label).toMatchObject(own);
    expect(row.b, label).toMatchObject(other);
    expect(row.a.value).toBeCloseTo(own.n / own.known, 12);
    expect(row.difference).toBeCloseTo(own.n / own.known - other.n / other.known, 12);
    const people = own.n - (other.n / other.known) * own.known;
    expect(Math.abs((row.people ?? NaN) - people)).toBeLessThanOrEqual(0.5);
  }
  const median = rowOf(answer, 'structure.age', '年龄中位数');
  expect([median.a.value, median.b.value]).toEqual([middleAge(a), middleAge(b)]);
  const mean = rowOf(answer, 'structure.age', '平均年龄');
  const ages = b.flatMap((person) => ageOf(person) ?? []);
  expect(mean.b.value).toBeCloseTo(ages.reduce((sum, age) => sum + age, 0) / ages.length, 12);
}

describe('two groups', () => {
  it('are what a plain count of the rows says', async () => {
    const county: readonly Filter[] = [{ dimension: 'level', values: ['县级'] }];
    const answer = await ask({ b: { how: 'people', filters: county } });
    expectCounted(
      answer,
      people.filter((person) => isIn(person, city)),
      people.filter((person) => isIn(person, county)),
    );
    expect([answer.a.label, answer.b.label, answer.shared]).toEqual(['市级', '县级', 0]);
  });

  it('say how many people are in both', async () => {
    const answer = await ask({ b: { how: 'people', filters: women } });
    expect(answer.shared).toBe(people.filter((person) => isIn(person, cityWomen)).length);
  });

  it('are both counted within the common conditions', async () => {
    const answer = await ask({ within: women });
    expectCounted(
      answer,
      people.filter((person) => isIn(person, cityWomen)),
      people.filter((person) => isIn(person, women) && !isIn(person, city)),
    );
  });
});

describe('a group and everybody else', () => {
  it('leaves the group itself out, exactly', async () => {
    for (const a of [city, women, cityWomen, pingling]) {
      const own = people.filter((person) => isIn(person, a));
      const others = people.filter((person) => !isIn(person, a));
      expectCounted(await ask({ a }), own, others);
    }
  });

  it('opens to as many people as the figure says', async () => {
    const { b, asOf, sections } = await ask({ a: women });
    const row = sections.find(({ table }) => table === 'structure.education')?.rows[0];
    const [where] = row?.where ?? [];
    if (!row || !where || !b.filters) throw new Error('nothing to open');
    const question = { asOf, filters: b.filters };
    const cell = { table: row.table, where, measure: row.measure };
    const list = await session.rows({ cells: [cell], question, offset: 0, limit: 1 });
    expect(list.total).toBe(row.b.n);
    expect(list.total).toBeGreaterThan(0);
  });

  it('has no list where several conditions draw the line', async () => {
    expect((await ask({ a: cityWomen })).b.filters).toBeNull();
  });
});

describe('what is not claimed', () => {
  it('is every share and mean on fewer people than a comparison needs', async () => {
    const few: readonly Filter[] = [...city, { dimension: 'age', values: [30] }];
    const base = people.filter((person) => isIn(person, few)).length;
    expect(base).toBeGreaterThan(0);
    expect(base).toBeLessThan(5);
    const row = rowOf(await ask({ a: few }), 'structure.age', '平均年龄');
    expect(row.a).toEqual({ value: null, n: base, known: base, isSmall: true });
    expect([row.difference, row.people]).toEqual([null, null]);
  });

  it('is nothing of a group without people', async () => {
    const nobody: readonly Filter[] = [{ dimension: 'unit', values: ['没有的单位'] }];
    const answer = await ask({ a: nobody });
    expect(answer.a.headcount).toBe(0);
    const values = answer.sections.flatMap(({ rows }) => rows.map(({ a }) => a.value));
    expect(values.every((value) => value === null)).toBe(true);
  });
});

describe('the targets of the office', () => {
  it('are no rows while they are empty', async () => {
    expect((await ask({ b: { how: 'targets' } })).sections).toEqual([]);
  });

  it('are compared with the share that they are set for', async () => {
    await session.changeSetting('structure.young_target', 0.25, '2026-01-01');
    const { sections, b } = await ask({ b: { how: 'targets' } });
    const [row] = sections.flatMap(({ rows }) => rows);
    const own = counted(
      people.filter((person) => isIn(person, city)),
      bandOf,
      '30岁及以下',
    );
    expect([b.label, b.headcount, sections.length]).toEqual(['目标', null, 1]);
    expect(row?.b).toEqual({ value: 0.25, n: null, known: null, isSmall: false });
    expect(row?.a).toMatchObject(own);
    expect(row?.people).toBe(
      Math.sign(own.n - 0.25 * own.known) * Math.round(Math.abs(own.n - 0.25 * own.known)) + 0,
    );
  });
});

describe('bands side by side', () => {
  it('stand on the same numbers as the table', async () => {
    const { figures, tables, a, b, sections } = await ask({});
    expect(figures.map(({ table }) => table)).toContain('structure.age_bands');
    const row = sections.find(({ table }) => table === 'structure.age_bands')?.rows[0];
    const drawn = tables['structure.age_bands']?.rows.filter((each) => each['band'] === row?.label);
    expect(drawn?.map((each) => [each['scope'], each['n'], each['known']])).toEqual([
      [a.label, row?.a.n, row?.a.known],
      [b.label, row?.b.n, row?.b.known],
    ]);
  });
});
