import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectionTable } from '#analyses/structure/outlook/projection.ts';
import { projectionFlowTable } from '#analyses/structure/outlook/projection-flow.ts';
import { projectionYoungTable } from '#analyses/structure/outlook/projection-young.ts';
import { countAt, findRow, numberAt, type TableRow } from '#core/table.ts';
import {
  ageOf,
  answersOf,
  bandOf,
  countedTables,
  NOW,
  plainPeople,
  type PlainPerson,
} from './plain-people.ts';

const YEARS = [0, 1, 2, 5, 10];
const crowd = fc.array(plainPeople(NOW), { minLength: 1, maxLength: 60 });
const whole = (rest: TableRow): TableRow => ({ scope_type: '全部', scope: '全部', ...rest });

const remain = (people: readonly PlainPerson[], year: number) =>
  people.filter(({ retires }) => year === 0 || retires === null || retires > NOW + 12 * year);

/** Age in a year: who is known to the year only grows a year older each year. */
const ageIn = (person: PlainPerson, year: number) => {
  const now = ageOf(person, NOW);
  return now === null ? null : now + year;
};

describe('projection of the age structure', () => {
  it('equals ageing and retiring everyone one by one', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const answers = answersOf(countedTables(people, NOW));
        const projection = answers.table(projectionTable.id);
        for (const year of YEARS) {
          const there = remain(people, year);
          const ages = there.map((person) => ageIn(person, year));
          const bands = new Map<string, number>();
          for (const age of ages) {
            const band = age === null ? '未填' : bandOf(age);
            bands.set(band, (bands.get(band) ?? 0) + 1);
          }
          const rows = projection.rows.filter((row) => row['scope_type'] === '全部' && row['year'] === year);
          expect(rows).toHaveLength(8);
          for (const row of rows)
            expect(row['n'], String(row['band'])).toBe(bands.get(String(row['band'])) ?? 0);
          const known = ages.filter((age) => age !== null).length;
          const young = countAt(projection, whole({ year, band: '30岁及以下' }), 'share');
          expect(young).toBe(known === 0 ? 0 : (bands.get('30岁及以下') ?? 0) / known);
        }
      }),
    );
  });

  it('begins with the people as they are counted now, in every level', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const answers = answersOf(countedTables(people, NOW));
        const projection = answers.table(projectionTable.id);
        for (const row of answers.table('structure.age_bands').rows) {
          if (row['scope_type'] === '单位') continue;
          const { scope_type = null, scope = null, band = null, n, known } = row;
          expect(findRow(projection, { scope_type, scope, band, year: 0 })).toMatchObject({ n, known });
        }
      }),
    );
  });

  it('keeps retirements, and education at the same heads as age', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const answers = answersOf(countedTables(people, NOW));
        const flow = answers.table(projectionFlowTable.id);
        const young = answers.table(projectionYoungTable.id);
        for (let year = 1; year <= 10; year++) {
          const [before, after] = [remain(people, year - 1), remain(people, year)];
          const row = findRow(flow, whole({ year }));
          expect(row).toMatchObject({
            ...{ before: before.length, n: after.length, retirements: before.length - after.length },
            ...{ exits: 0, intake: 0, low: after.length, high: after.length },
          });
          const graduates = after.filter(({ education }) => education === '研究生').length;
          const known = after.filter(({ education }) => education !== null).length;
          expect(findRow(young, whole({ year }))).toMatchObject({
            ...{ n: after.length, postgraduate: graduates, education_known: known },
          });
        }
      }),
    );
  });

  it('adds the intake at its ages and education, year after year, and to its level alone', () => {
    const settings = {
      'structure.intake_city': 10,
      'structure.intake_city_ages': '22-23:80, 40:20',
      'structure.intake_city_education': '研究生:30，大学本科:70',
    };
    fc.assert(
      fc.property(crowd, (people) => {
        const bare = answersOf(countedTables(people, NOW)).table(projectionTable.id);
        const answers = answersOf(countedTables(people, NOW), { settings });
        const planned = answers.table(projectionTable.id);
        const added = (where: TableRow) => countAt(planned, where) - countAt(bare, where);
        const city = { scope_type: '层级', scope: '市级', year: 10 };
        // Ten intakes of ten: who came first at 22 is 31 by now, who came in the second year 30.
        expect(added({ ...city, band: '30岁及以下' })).toBeCloseTo(8 * 8 + 4, 9);
        expect(added({ ...city, band: '31–35岁' })).toBeCloseTo(8 + 4, 9);
        expect(added({ ...city, band: '36–40岁' })).toBeCloseTo(2, 9);
        expect(added({ ...city, band: '46–50岁' })).toBeCloseTo(2 * 4, 9);
        expect(added(whole({ year: 10, band: '41–45岁' }))).toBeCloseTo(2 * 5, 9);
        expect(added({ ...city, scope: '县级', band: '30岁及以下' })).toBe(0);
        const young = answers.table(projectionYoungTable.id);
        const without = answersOf(countedTables(people, NOW)).table(projectionYoungTable.id);
        const graduates = (table: typeof young) => countAt(table, whole({ year: 10 }), 'postgraduate');
        expect(graduates(young) - graduates(without)).toBeCloseTo(30, 9);
      }),
      { numRuns: 20 },
    );
  });

  it('counts an intake whose ages nobody has said as unknown, not as young', () => {
    const person: PlainPerson = {
      ...{ level: '市级', unit: '甲', sex: '男', birth: NOW - 480, age: 40, retires: NOW + 276 },
      ...{ education: '大专', postLevel: null },
    };
    const answers = answersOf(countedTables([person], NOW), { settings: { 'structure.intake_city': 3 } });
    const table = answers.table(projectionTable.id);
    expect(countAt(table, whole({ year: 2, band: '未填' }))).toBe(6);
    expect(countAt(table, whole({ year: 2, band: '30岁及以下' }))).toBe(0);
    expect(numberAt(table, whole({ year: 2, band: '41–45岁' }), 'share')).toBe(1);
  });

  it('keeps the supposed course within its range, and every level in the whole', () => {
    const settings = {
      ...{ 'structure.intake_city': 4, 'structure.intake_city_ages': '22-26:100' },
      ...{ 'structure.intake_county': 6, 'structure.intake_county_ages': '24-30:100' },
      ...{ 'structure.other_exits': 0.03, 'structure.projection_variation': 0.25 },
    };
    fc.assert(
      fc.property(crowd, (people) => {
        const answers = answersOf(countedTables(people, NOW), { settings });
        for (const row of answers.table(projectionTable.id).rows) {
          expect(Number(row['low'])).toBeLessThanOrEqual(Number(row['n']));
          expect(Number(row['high'])).toBeGreaterThanOrEqual(Number(row['n']));
        }
        for (const row of answers.table(projectionFlowTable.id).rows) {
          const { before, retirements, exits, intake, n } = row;
          const led = Number(before) - Number(retirements) - Number(exits) + Number(intake);
          expect(Number(n)).toBeCloseTo(led, 8);
          expect(Number(exits)).toBeCloseTo(0.03 * (Number(before) - Number(retirements)), 8);
        }
        const flow = answers.table(projectionFlowTable.id);
        const nobody = people.filter(({ level }) => level === null);
        const rest = remain(nobody, 1).length * 0.97;
        const levels = flow.rows
          .filter((row) => row['scope_type'] === '层级' && row['year'] === 1)
          .reduce((n, row) => n + Number(row['n']), 0);
        expect(countAt(flow, whole({ year: 1 }))).toBeCloseTo(levels + rest, 8);
      }),
      { numRuns: 30 },
    );
  });

  it('supposes no intake for people chosen by anything but their level', () => {
    const settings = { 'structure.intake_city': 5 };
    const person: PlainPerson = {
      ...{ level: '市级', unit: '甲', sex: '男', birth: NOW - 480, age: 40, retires: NOW + 276 },
      ...{ education: null, postLevel: null },
    };
    const asked = (dimension: string, value: string) =>
      answersOf(countedTables([person], NOW), { settings, filters: [{ dimension, values: [value] }] });
    const after = (dimension: string, value: string) =>
      countAt(asked(dimension, value).table(projectionFlowTable.id), whole({ year: 1 }));
    expect(after('unit', '甲')).toBe(1);
    expect(after('level', '市级')).toBe(6);
    expect(after('level', '县级')).toBe(1);
  });

  it('projects nothing while a setting cannot be read', () => {
    const people = fc.sample(plainPeople(NOW), 5);
    const settings = { 'structure.intake_city': 5, 'structure.intake_city_ages': '22-26:60' };
    expect(answersOf(countedTables(people, NOW), { settings }).table(projectionTable.id).rows).toEqual([]);
  });
});
