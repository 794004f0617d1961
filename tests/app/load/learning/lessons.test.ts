import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '#analyses/analysis.ts';
import { WINDOW_CHOICE } from '#analyses/plan/populations.ts';
import fc from 'fast-check';
import { type Engine, toRows } from '#engine/engine.ts';
import { lendEngine } from '../../../engines.ts';
import { NOW, someRoster } from '../../../analyses/two-rosters.ts';
import { type MadeRecord, openLearning, someRecords } from './made-records.ts';
import { isInDoubt, isWithin } from './plain-learners.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const DOUBTS = {
  population: 'lessons',
  dims: [{ name: 'doubt', dimension: 'doubt' }],
  measures: [],
} as const;
const MONTHLY = { population: 'monthly', dims: [], measures: [] } as const;

type Scene = Parameters<typeof openLearning>[1];

/** Records by their place in the list; those in doubt of the window with them. */
async function recordsOf(
  scene: Scene,
  columns: string,
  window = 'year',
  counted = DOUBTS as typeof DOUBTS | typeof MONTHLY,
) {
  const sources = await openLearning(engine, scene);
  const question: Question = { asOf: NOW, filters: [], choices: { [WINDOW_CHOICE]: window } };
  const source = await sources.source(counted, question);
  if (!source) throw new Error('no lessons');
  const found = await engine.query(
    `SELECT CAST(r AS INTEGER) - 2 AS i, ${columns} FROM "${source.relation.name}" ORDER BY r`,
  );
  await sources.drop();
  return new Map(toRows(found).map(({ i, ...row }) => [Number(i), Object.values(row)]));
}

const person = { person: 1, alike: null, hasId: true, said: { unit: '市委组织部', level: '市级' } };
const newer = [person];
const mine = (said: Partial<MadeRecord>): MadeRecord => ({ person: 1, how: 'id', ...said });

describe('the records of a window', () => {
  it('are those that certainly began in it, and beside them those of which it is not certain', async () => {
    const windows = [
      ['year', 20260101, 20261031],
      ['last-year', 20250101, 20251231],
      ['2026年上半年', 20260101, 20260630],
      ['2026年9月', 20260901, 20260930],
    ] as const;
    await fc.assert(
      fc.asyncProperty(someRoster, someRecords, async (people, records) => {
        for (const [window, from, to] of windows) {
          const rows = await recordsOf({ newer: people, records }, `doubt = '时间未填' AS open`, window);
          records.forEach((record, i) => {
            const expected = isWithin(record, from, to) ? false : isInDoubt(record, from, to) ? true : null;
            expect(Boolean(rows.get(i)?.[0]), JSON.stringify(record)).toBe(expected ?? false);
            expect(rows.has(i), JSON.stringify(record)).toBe(expected !== null);
          });
        }
      }),
      { numRuns: 5, seed: 3, endOnFailure: true },
    );
  }, 60_000);

  it('say whose they are, with the unit of the roster beside that of the record', async () => {
    const at = { start: 20260302, unit: '石桥镇' };
    const left = { ...person, person: 2, said: { ...person.said, status: '调出' } };
    const records: MadeRecord[] = [
      mine(at),
      { ...at, person: 2, how: 'id' },
      { ...at, person: null, how: 'ambiguous' },
      { ...at, person: null, how: 'unknown' },
      { ...at, person: null, how: 'decided' },
    ];
    const columns = 'CAST(link AS VARCHAR), counted, CAST(unit AS VARCHAR), CAST(said_unit AS VARCHAR)';
    const rows = await recordsOf({ newer: [person, left], records }, columns);
    expect([...rows.values()]).toEqual([
      ['已对应', 1, '市委组织部', '石桥镇'],
      ['已不在册', null, null, '石桥镇'],
      ['同名待认', null, null, '石桥镇'],
      ['名册查无', null, null, '石桥镇'],
      ['名册查无', null, null, '石桥镇'],
    ]);
  });

  it('count a person once in a category, a form and a class, on their earliest record', async () => {
    const records = [
      mine({ start: 20260902, category: '党性教育', form: '集中', course: '甲' }),
      mine({ start: 20260302, category: '党性教育', form: '脱产', course: '甲' }),
      mine({ start: 20260402, form: '脱产', course: '乙' }),
    ];
    const columns = 'first_of_category, first_of_form, first_of_course, first_of_organiser_level';
    expect([...(await recordsOf({ newer, records }, columns)).values()]).toEqual([
      [null, 1, null, null],
      [1, 1, 1, null],
      [null, null, 1, null],
    ]);
  });
});

describe('a doubt about a record', () => {
  const doubts = async (...records: MadeRecord[]) =>
    [...(await recordsOf({ newer, records }, 'doubt')).values()].map(([doubt]) => doubt);

  it('is that the same class is there twice for the day, not on another day', async () => {
    const spring = { course: '春季班', start: 20260302, hours: 8 };
    expect(await doubts(mine(spring), mine(spring), mine({ ...spring, start: 20260702 }))).toEqual([
      '同班重复',
      '同班重复',
      null,
    ]);
  });

  it('is that the days of two classes meet, and of network training never', async () => {
    const week = { course: '甲', start: 20260302, end: 20260306, hours: 8 };
    const meets = { course: '乙', start: 20260306, hours: 8 };
    const after = { course: '丙', start: 20260309, hours: 8 };
    expect(await doubts(mine(week), mine(meets), mine(after))).toEqual(['时间重叠', '时间重叠', null]);
    expect(await doubts(mine(week), mine({ ...meets, category: '网络培训' }))).toEqual([null, null]);
    const inMarch = { course: '丁', start: 20260300, hours: 8 };
    expect(await doubts(mine(week), mine(inMarch))).toEqual([null, null]);
  });

  it('is that hours are not said; 0 hours are said', async () => {
    expect(await doubts(mine({ start: 20260302 }), mine({ start: 20260402, hours: 0 }))).toEqual([
      '学时未填',
      null,
    ]);
  });
});

describe('the records of two years', () => {
  it('stand in their month up to the as-of date, and count a person once a year', async () => {
    const records = [
      mine({ start: 20260200 }),
      mine({ start: 20260000 }),
      mine({ start: 20260502 }),
      mine({ start: 20261102 }),
      mine({ start: 20251202 }),
      mine({ start: 20241202 }),
    ];
    const rows = await recordsOf({ newer, records }, 'year, month_of_year, first_in_year', 'year', MONTHLY);
    expect([...rows]).toEqual([
      [0, [2026, 2, 1]],
      [1, [2026, null, null]],
      [2, [2026, 5, null]],
      [4, [2025, 12, 1]],
    ]);
  });
});
