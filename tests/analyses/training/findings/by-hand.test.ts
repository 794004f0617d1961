import { describe, expect, it } from 'vitest';
import { findingsPart } from '#analyses/training/findings/index.ts';
import { findingText } from '#core/finding.ts';
import { toMonthIndex } from '#core/month.ts';
import { answersOn, type PlainAsk, type PlainData, type PlainRow, times } from '../plain-rows.ts';

function say(id: string, data: PlainData, ask: PlainAsk = {}): string | null {
  const definition = findingsPart.findings.find((finding) => finding.id === id);
  if (!definition) throw new Error(`no finding ${id}`);
  const found = definition.find(answersOn(data, ask));
  return found && findingText(found);
}

const place = (level: string, unit: string) => ({ level, unit });
const PINGLING = place('县级', '平陵县委组织部');
const CITY = place('市级', '市委组织部');

/** So many trained of so many people of a unit, with a record each. */
function unitOf(where: PlainRow, trained: number, people: number, lesson: PlainRow = {}): PlainData {
  const hours = { hours: 8, counted_hours: 8 };
  const [had, not] = [
    { is_trained: 1, class_count: 1, hours: 8 },
    { is_trained: null, class_count: 0, hours: 0 },
  ];
  return {
    learners: [...times(trained, { ...where, ...had }), ...times(people - trained, { ...where, ...not })],
    lessons: times(trained, {
      ...{ ...where, ...hours, counted: 1, category: '党性教育', organiser_level: '市级' },
      ...{ first_of_category: 1, first_of_organiser_level: 1, ...lesson },
    }),
  };
}

const join = (...parts: readonly PlainData[]): PlainData => ({
  learners: parts.flatMap(({ learners = [] }) => learners),
  lessons: parts.flatMap(({ lessons = [] }) => lessons),
});

const LOW = 'training.coverage_low';
const UNIT = 'training.unit_below';
const CATEGORY = 'training.category_missing';

describe('coverage against the year', () => {
  const data = join(unitOf(CITY, 106, 118), unitOf(PINGLING, 21, 31));

  it('says by how much the level is behind the share of the year that is over', () => {
    expect(say(LOW, data)).toBe('县级参训率67.7%，低于序时进度15.5个百分点（相当于5人）。');
    expect(say(UNIT, data)).toBe('平陵县委组织部参训率67.7%，低于序时进度15.5个百分点（相当于5人）。');
  });

  it('is not held against the year in a window of another, only against the target', () => {
    const ask = { choices: { 'training.window': 'last-year' } };
    expect(say(LOW, data, ask)).toBeNull();
    expect(say(LOW, data, { ...ask, settings: { 'training.coverage_target': 0.9 } })).toBe(
      '2025年参训率85.2%，低于目标90.0%，差4.8个百分点（相当于7人）。',
    );
  });

  it('is told from a difference on that the office sets', () => {
    const settings = { 'training.behind_difference': 0.2 };
    expect(say(LOW, data, { settings })).toBeNull();
    expect(say(UNIT, data, { settings })).toBeNull();
  });

  it('takes a unit without a record for unknown, not for untrained', () => {
    const silent = join(unitOf(CITY, 106, 118), unitOf(PINGLING, 0, 31));
    expect(say(LOW, silent)).toBe(
      '参训率71.1%，低于序时进度12.1个百分点（相当于18人），1个单位31人没有培训记录，若都已参训则91.9%，结论可能改变。',
    );
    expect(say(UNIT, silent)).toBeNull();
  });
});

it('says of a unit that is far below the others where none is behind the year', () => {
  const counties = ['甲', '乙', '丙', '丁', '戊', '己'].map((name) =>
    unitOf(place('县级', `${name}县委组织部`), 20, 20),
  );
  const data = join(...counties, unitOf(PINGLING, 26, 30));
  expect(say(UNIT, data)).toBe(
    '平陵县委组织部参训率86.7%，低于县级其他6个单位的平均水平13.3个百分点（相当于4人）。',
  );
  expect(say(UNIT, join(...counties.slice(2), unitOf(PINGLING, 26, 30)))).toBeNull();
});

describe('categories', () => {
  const wide = unitOf(CITY, 20, 20);
  const lesson = { category: '专题培训' };
  const also = (where: PlainRow, n: number): PlainData => ({
    lessons: unitOf(where, n, n, lesson).lessons ?? [],
  });

  it('that nobody of a unit was in are told where the others commonly were', () => {
    const data = join(wide, also(CITY, 18), unitOf(PINGLING, 10, 10, {}));
    expect(say(CATEGORY, data, { settings: { 'training.min_base': 10 } })).toBe(
      '县级专题培训覆盖偏低，参加过的占0.0%（0/10）。',
    );
    const sameLevel = join(wide, also(CITY, 18), unitOf({ ...PINGLING, level: '市级' }, 10, 10));
    expect(say(CATEGORY, sameLevel)).toBe('平陵县委组织部没有人参加过专题培训，全部人员参加过的占60.0%。');
  });

  it('of which a unit may have had some are left out, while its records name none', () => {
    const data = join(wide, also(CITY, 18), unitOf({ ...PINGLING, level: '市级' }, 10, 10), {
      lessons: unitOf(PINGLING, 1, 1, { ...PINGLING, level: '市级', category: null }).lessons ?? [],
    });
    expect(say(CATEGORY, data)).toBeNull();
  });

  it('that only the newly come or appointed are meant to be in are never called low', () => {
    const initial = (category: string) =>
      join(wide, { lessons: unitOf(CITY, 2, 2, { category }).lessons ?? [] });
    expect(say(CATEGORY, initial('初任培训'))).toBeNull();
    expect(say(CATEGORY, initial('专题培训'))).toBe('专题培训覆盖偏低，参加过的占10.0%（2/20）。');
  });
});

describe('this year beside the last', () => {
  const months = (year: number, list: readonly number[], each: number): readonly PlainRow[] =>
    list.flatMap((month) =>
      times(each, { ...CITY, counted: 1, month: toMonthIndex(year, month), first_in_year: 1 }),
    );
  const months9 = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const learners = unitOf(CITY, 90, 100).learners ?? [];
  const ID = 'training.same_period';

  it('is compared up to the last month that has records', () => {
    const monthly = [...months(2025, [...months9, 10], 10), ...months(2026, months9, 8)];
    expect(say(ID, { learners, monthly })).toBe(
      '2026年1—9月累计参训72人，少于上年同期18人（上年同期90人，只数现仍在册的人）。',
    );
  });

  it('is not compared where a month of either year is empty, nor where they hardly differ', () => {
    const gap = [...months(2025, months9.slice(1), 10), ...months(2026, months9, 8)];
    expect(say(ID, { learners, monthly: gap })).toBeNull();
    const gapNow = [...months(2025, months9, 10), ...months(2026, [1, 2, 4, 5, 6, 7, 8, 9], 8)];
    expect(say(ID, { learners, monthly: gapNow })).toBeNull();
    const alike = [...months(2025, months9, 25), ...months(2026, months9, 24)];
    expect(say(ID, { learners, monthly: alike })).toBeNull();
  });
});

it('says nothing of many and none over several years', () => {
  const often = times(6, { ...CITY, is_trained: 1, class_count: 6 });
  const never = times(6, { ...CITY, is_trained: null, class_count: 0 });
  const data = { learners: [...often, ...never] };
  expect(say('training.repeated', data)).toContain('参训5次及以上的6人，占50.0%（6/12）');
  expect(say('training.repeated', data, { choices: { 'training.window': 'five-years' } })).toBeNull();
});

it('asks for the category of a training that nobody has had, and names those of the others', () => {
  const learners = [
    ...times(6, { ...CITY, initial_state: '超期未训' }),
    ...times(2, { ...CITY, post_state: '已完成' }),
    ...times(3, { ...CITY, post_state: '超期未训' }),
  ];
  expect(say('training.newcomers_due', { learners })).toBe(
    '任职培训超期未训3人；初任培训应参加6人，没有已完成的记录，请核对培训类别是否含“初任”。',
  );
});

describe('tests', () => {
  const sitting = (test: string, sat: number, expected: number): readonly PlainRow[] => [
    ...times(sat, { ...CITY, test, counted: 1, is_expected: 1, has_sat: 1 }),
    ...times(expected - sat, { ...CITY, test, counted: 1, is_expected: 1 }),
  ];
  const ID = 'training.test_coverage';
  const sittings = [
    ...sitting('一季度测试', 37, 40),
    ...sitting('二季度测试', 30, 40),
    ...sitting('抽测', 1, 4),
  ];

  it('are told by the one that fewest of those listed sat, with enough of them', () => {
    expect(say(ID, { sittings } as PlainData)).toBe(
      '“二季度测试”参加率75.0%，应考40人次，实考30人次；另有1次测试参加率低于95.0%。',
    );
  });

  it('that all sat are not told', () => {
    const settings = { 'training.test_share': 0.7 };
    expect(say(ID, { sittings } as PlainData, { settings })).toBeNull();
    expect(say(ID, { sittings: sitting('一季度测试', 40, 40) } as PlainData)).toBeNull();
  });
});
