import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '#analyses/analysis.ts';
import { CATEGORY_CHOICE, WINDOW_CHOICE } from '#analyses/plan/populations.ts';
import { type Engine, type EngineValue, toRows } from '#engine/engine.ts';
import { lendEngine } from '../../../engines.ts';
import { type KnownPerson, NOW, someRoster } from '../../../analyses/two-rosters.ts';
import { type MadeRecord, openLearning, someRecords } from './made-records.ts';
import { plainLearner } from './plain-learners.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const LEARNERS = { population: 'learners', dims: [], measures: [] } as const;

type Row = Readonly<Record<string, EngineValue>>;
type Scene = Parameters<typeof openLearning>[1];

/** Everybody's row, by person. */
async function learnersOf(scene: Scene, choices?: Question['choices']): Promise<ReadonlyMap<number, Row>> {
  const sources = await openLearning(engine, scene);
  const source = await sources.source(LEARNERS, { asOf: NOW, filters: [], choices });
  if (!source) throw new Error('no learners');
  const words = ['attended', 'duty_rule', 'duty_state', 'initial_state', 'post_state', 'makeup_state'];
  const shown = words.map((name) => `CAST(v.${name} AS VARCHAR) AS ${name}`).join(', ');
  const rows = await engine.query(
    `SELECT l.person, v.* REPLACE (${shown}) FROM "${source.relation.name}" v JOIN person_links l ON l.batch = v.batch AND l.r = v.r`,
  );
  await sources.drop();
  return new Map(toRows(rows).map((row) => [Number(row['person']), row]));
}

const person = (id: number, said: KnownPerson['said'] = {}): KnownPerson => ({
  ...{ person: id, alike: null, hasId: true },
  said: { unit: '市委组织部', ...said },
});
const of = (id: number, said: Omit<MadeRecord, 'person' | 'how'>): MadeRecord => ({
  ...{ person: id, how: 'id' },
  ...said,
});

async function one(said: KnownPerson['said'], records: readonly Omit<MadeRecord, 'person' | 'how'>[]) {
  const scene = { newer: [person(1, said)], records: records.map((record) => of(1, record)) };
  const row = (await learnersOf(scene)).get(1);
  if (!row) throw new Error('nobody');
  return row;
}

describe('what is known of everybody in service', () => {
  it('equals what is added up by hand, in any window, whatever was not written', async () => {
    const windows = [
      [undefined, 20260101, 20261031],
      ['last-year', 20250101, 20251231],
      ['five-years', 20211101, 20261031],
      ['2026年上半年', 20260101, 20260630],
      ['2026年三季度', 20260701, 20260930],
      ['since:2026-03-15', 20260315, 20261031],
    ] as const;
    await fc.assert(
      fc.asyncProperty(someRoster, someRecords, async (newer, records) => {
        for (const [window, from, to] of windows) {
          const choices = window === undefined ? undefined : { [WINDOW_CHOICE]: window };
          for (const [id, row] of await learnersOf({ newer, records }, choices)) {
            const own = records.filter((record) => record.person === id);
            const plain = plainLearner(own, from, to);
            const isFive = row['duty_rule'] === '五年550学时';
            const [hours, days] = isFive
              ? [plain.five_hours, plain.five_days]
              : [plain.year_hours, plain.year_days];
            const isMet = isFive ? hours >= 550 || days >= 90 : hours >= 90 || days >= 12;
            expect(row).toMatchObject({
              ...{ class_count: plain.class_count, hours: plain.hours },
              attended: plain.class_count > 0 ? '参训' : '未参训',
              is_trained: plain.class_count > 0 ? 1 : null,
            });
            if (row['duty_rule'] === null) continue;
            expect(row).toMatchObject({ duty_hours: hours, duty_days: days, has_met: isMet ? 1 : null });
            expect(row['duty_short']).toBe(isMet ? 0 : Math.max(0, (isFive ? 550 : 90) - hours));
          }
        }
      }),
      { numRuns: 5, seed: 5, endOnFailure: true },
    );
  }, 120_000);

  it('has a row for everybody in service once, and for nobody else', async () => {
    const newer = [person(1), person(2, { status: '退休' }), person(3)];
    const records = [of(1, { start: 20260301, hours: 8 }), of(2, { start: 20260301, hours: 8 })];
    const rows = await learnersOf({ newer, records });
    expect([...rows.keys()].sort()).toEqual([1, 3]);
  });

  it('counts identical records each, and adds no hours where none are said', async () => {
    const same = { course: '春季班', start: 20260302, hours: 40 };
    const row = await one({}, [same, same, { course: '秋季班', start: 20260902 }]);
    expect(row).toMatchObject({ class_count: 3, hours: 80, last_class: 20260902 });
  });

  it('names the categories of the window in the order of their names', async () => {
    const row = await one({}, [
      { category: '政治理论', start: 20260302 },
      { category: '党性教育', start: 20260402 },
      { category: '党性教育', start: 20260502 },
      { category: '网络培训', start: 20250502 },
    ]);
    expect(row['had_categories']).toBe('党性教育、政治理论');
  });

  it.each([60, 61])('names them alike where records are of %i categories', async (count) => {
    const names = Array.from({ length: count }, (_, i) => `第${i + 10}类`);
    const records = [...names].reverse().map((category) => of(2, { category, start: 20260302 }));
    const own = [names[2], names[count - 1], names[0]].map((category) =>
      of(1, { category: category ?? '', start: 20260402 }),
    );
    const rows = await learnersOf({
      newer: [person(1), person(2), person(3)],
      records: [...records, ...own],
    });
    expect(rows.get(1)?.['had_categories']).toBe(`${names[0]}、${names[2]}、${names[count - 1]}`);
    expect(rows.get(2)?.['had_categories']).toBe(names.join('、'));
    expect(rows.get(3)?.['had_categories']).toBeNull();
  });

  it('tells who lacks the category chosen in the window, and when they last had it', async () => {
    const newer = [person(1), person(2), person(3)];
    const records = [
      of(1, { category: '党性教育', start: 20260302 }),
      of(2, { category: '党性教育', start: 20240302 }),
    ];
    const rows = await learnersOf({ newer, records }, { [CATEGORY_CHOICE]: '党性教育' });
    const told = [1, 2, 3].map((id) => [
      rows.get(id)?.['lacks_chosen'],
      rows.get(id)?.['months_since_chosen'],
    ]);
    expect(told).toEqual([
      ['参加过', 7],
      ['未参加', 31],
      ['未参加', null],
    ]);
  });
});

describe('the duty of article 14', () => {
  const rule = async (said: KnownPerson['said']) => (await one(said, []))['duty_rule'];

  it('is of five years for 县处级 and 四级调研员 or above, of the year for the rest', async () => {
    expect(await rule({ post_level: '县处级副职' })).toBe('五年550学时');
    expect(await rule({ rank: '四级调研员', post_level: '乡科级正职' })).toBe('五年550学时');
    expect(await rule({ rank: '一级主任科员', post_level: '乡科级正职' })).toBe('年度90学时');
    expect(await rule({})).toBe('年度90学时');
  });

  it('binds no 事业, 工勤 or 编外 staff unless the office sets a rule for them', async () => {
    for (const kind of ['事业', '工勤', '编外']) {
      expect(await one({ staffing_kind: kind }, [{ start: 20260302, hours: 100 }])).toMatchObject({
        ...{ duty_rule: null, duty_state: null, has_met: null, duty_short: null, initial_state: null },
      });
    }
    expect(await rule({ staffing_kind: '参公' })).toBe('年度90学时');
    const scene = {
      newer: [person(1, { staffing_kind: '事业' })],
      records: [of(1, { start: 20260302, hours: 30, days: 200 })],
      settings: { 'training.other_staff_hours': 40 },
    };
    expect((await learnersOf(scene)).get(1)).toMatchObject({ duty_rule: '其他人员40学时', duty_short: 10 });
  });

  it('takes days for hours only where both alternatives are met apart', async () => {
    expect(await one({}, [{ start: 20260302, days: 12, hours: 20 }])).toMatchObject({
      ...{ duty_state: '已达到', duty_short: 0 },
    });
    expect(await one({}, [{ start: 20260302, days: 6, hours: 45 }])).toMatchObject({
      ...{ duty_state: '尚未达到', duty_short: 45 },
    });
  });

  it('leaves out network training by category or form, and days spent at work', async () => {
    const row = await one({}, [
      { start: 20260302, hours: 90, category: '网络培训' },
      { start: 20260302, hours: 90, form: '网络' },
      { start: 20260302, hours: 40, days: 60, form: '跟班' },
    ]);
    expect(row).toMatchObject({ duty_hours: 40, duty_days: 0, hours: 220, duty_state: '尚未达到' });
  });

  it('says 进度正常 from the share of the year that is over, never of the rolling years', async () => {
    expect(await one({}, [{ start: 20260302, hours: 75 }])).toMatchObject({
      ...{ duty_state: '进度正常', has_met: null, duty_short: 15, months_left: 2 },
    });
    expect(await one({}, [{ start: 20260302, hours: 74 }])).toMatchObject({ duty_state: '尚未达到' });
    expect(await one({ post_level: '县处级副职' }, [{ start: 20220302, hours: 549 }])).toMatchObject({
      ...{ duty_state: '尚未达到', duty_short: 1, months_left: null },
    });
  });

  it('counts the plan period where the office says so, with the months to its end', async () => {
    const scene = {
      newer: [person(1, { post_level: '县处级副职' })],
      records: [of(1, { start: 20220302, hours: 500 }), of(1, { start: 20230302, hours: 430 })],
      settings: { 'training.five_year_window': 'plan' },
    };
    expect((await learnersOf(scene)).get(1)).toMatchObject({
      ...{ duty_hours: 430, duty_state: '进度正常', months_left: 14 },
    });
  });

  it('turns days into hours only for records without hours, and only at the rate that is set', async () => {
    const newer = [person(1)];
    const records = [of(1, { start: 20260302, days: 5 }), of(1, { start: 20260402, days: 5, hours: 20 })];
    expect((await learnersOf({ newer, records })).get(1)).toMatchObject({ duty_hours: 20 });
    const settings = { 'training.hours_per_day': 6 };
    expect((await learnersOf({ newer, records, settings })).get(1)).toMatchObject({ duty_hours: 50 });
  });
});

describe('new people and new leaders', () => {
  it('are due within a year of coming, overdue for another year, and then no longer told', async () => {
    const state = async (entry: string) => (await one({ entry_date: entry }, []))['initial_state'];
    expect(await state('2026-10')).toBe('期限内待训');
    expect(await state('2025-10')).toBe('期限内待训');
    expect(await state('2025-09')).toBe('超期未训');
    expect(await state('2024-10')).toBe('超期未训');
    expect(await state('2024-09')).toBe(null);
  });

  it('are done by a class of that category that began after they came', async () => {
    const done = { category: '初任培训', start: 20260302 };
    expect(await one({ entry_date: '2026-03' }, [done])).toMatchObject({ initial_state: '已完成' });
    expect(await one({ entry_date: '2026-04' }, [done])).toMatchObject({ initial_state: '期限内待训' });
  });

  it('are due only where they were recruited, which moving here from another office is not', async () => {
    const newcomer = (source: string) => person(1, { entry_date: '2026-03', source });
    const state = async (source: string, settings = {}) =>
      (await learnersOf({ newer: [newcomer(source)], records: [], settings })).get(1)?.['initial_state'];
    expect(await state('高校毕业生考录')).toBe('期限内待训');
    expect(await state('党政机关交流')).toBe(null);
    expect(await state('党政机关交流', { 'training.initial_sources': [] })).toBe('期限内待训');
  });

  it('are leaders only for a post, and by the date of the level before that of the post', async () => {
    const leader = { post_level: '乡科级正职', post_date: '2026-05' };
    expect(await one(leader, [])).toMatchObject({ post_state: '期限内待训', makeup_state: null });
    expect(await one({ ...leader, post_level: '未定职' }, [])).toMatchObject({ post_state: null });
    const class_ = { category: '任职培训', start: 20260601 };
    expect(await one(leader, [class_])).toMatchObject({ post_state: '已完成' });
  });
});
