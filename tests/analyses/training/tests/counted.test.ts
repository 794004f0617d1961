import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageAnswer, Workspace } from '#app/api.ts';
import { createSession } from '#app/session.ts';
import { findRow, type TableRow } from '#core/table.ts';
import { createTestPlatform, csv, load } from '../../../app/workspace.ts';
import { unit, whole } from '../plain-rows.ts';

/** Six of the city and two of a county in service; 甲七 has retired. */
const roster = csv(
  '花名册（2026年10月）.csv',
  '姓名,性别,出生年月,单位,职务层次,状态',
  '甲一,男,1976-05,市委组织部,县处级正职,在职',
  '甲二,女,1978-01,市委组织部,县处级副职,在职',
  '甲三,男,1985-01,市委组织部,乡科级正职,在职',
  '甲四,男,1986-01,市委组织部,乡科级副职,在职',
  '甲五,女,1990-01,市委组织部,,在职',
  '甲六,女,1991-01,市委组织部,,在职',
  '甲七,男,1964-01,市委组织部,,退休',
  '乙一,女,1990-01,东岭区委组织部,县处级副职,在职',
  '乙二,男,1991-01,东岭区委组织部,,在职',
);

/** A test out of 50: 甲四 is on leave, 甲五 exempt, 甲六's cell cannot be read, 甲一 stands there twice. */
const spring = csv(
  '春季测试.csv',
  '姓名,单位,测试名称,测试日期,对象层次,应考,实考,得分,满分',
  '甲一,市委组织部,春季测试,2026-03-20,县处级,是,是,40,50',
  '甲一,市委组织部,春季测试,2026-03-20,县处级,是,是,20,50',
  '甲二,市委组织部,春季测试,2026-03-20,县处级,是,是,29,50',
  '甲三,市委组织部,春季测试,2026-03-20,科级,是,是,45,50',
  '甲四,市委组织部,春季测试,2026-03-20,科级,是,请假,,50',
  '甲五,市委组织部,春季测试,2026-03-20,科级,否,,,50',
  '甲六,市委组织部,春季测试,2026-03-20,科级,是,,看不清,50',
  '甲七,市委组织部,春季测试,2026-03-20,科级,是,是,50,50',
  '乙一,东岭区委组织部,春季测试,2026-03-20,县处级,是,缺考,0,50',
  '丁某,外市单位,春季测试,2026-03-20,科级,是,是,30,50',
);

/** Named and dated by what stands above it: 缺考 in the score, nobody marked. */
const autumn = csv(
  '成绩.csv',
  '2026年秋季应知应会测试成绩,,',
  '测试时间：2026年9月18日,,',
  '姓名,单位,成绩',
  '甲一,市委组织部,90',
  '甲二,市委组织部,70',
  '甲三,市委组织部,59.5',
  '甲四,市委组织部,60',
  '甲五,市委组织部,100',
  '乙一,东岭区委组织部,缺考',
  '乙二,东岭区委组织部,80',
);

let session: Workspace;
let page: PageAnswer;
beforeAll(async () => {
  session = createSession(createTestPlatform());
  await load(session, roster, spring, autumn);
  await session.chooseAsOf('2026-10-31');
  page = await session.page('training', 'training-tests', { filters: [] });
}, 120_000);
afterAll(() => session.clearAll());

const rowOf = (id: string, where: TableRow, from = page): TableRow | undefined => {
  const table = from.tables[id];
  if (!table) throw new Error(`no table ${id}`);
  return findRow(table, where);
};
const AUTUMN = '2026年秋季应知应会测试';

describe('two tests of eight people', () => {
  it('count who was to sit, who sat, and nobody absent whose cell cannot be read', () => {
    const spring = rowOf('training.tests', whole({ test: '春季测试' }));
    expect(spring).toMatchObject({ expected: 6, sat: 3, share: 0.5, scored: 3 });
    expect(rowOf('training.tests', whole({ test: AUTUMN }))).toMatchObject({
      ...{ expected: 7, sat: 6, share: 6 / 7, scored: 6, passed: 5, pass_rate: 5 / 6 },
    });
    expect(rowOf('training.tests', whole({ test: AUTUMN }))?.['mean']).toBeCloseTo(459.5 / 6);
    const seat = (name: string) => rowOf('training.test_seats', whole({ seat: name }))?.['n'];
    expect(['参加', '缺考', '未参加', '待核', '不应考'].map(seat)).toEqual([9, 2, 1, 1, 1]);
  });

  it('tell nothing of the scores of a few, nor what would give them away', () => {
    expect(rowOf('training.tests', whole({ test: '春季测试' }))).toMatchObject({
      ...{ passed: null, pass_rate: null, mean: null },
    });
    const city = rowOf('training.tests', { scope: '市级', test: AUTUMN });
    expect(city).toMatchObject({ scored: 5, mean: null });
    const bands = page.tables['training.test_bands']?.rows ?? [];
    expect(new Set(bands.map((row) => `${String(row['scope'])} ${String(row['test'])}`))).toEqual(
      new Set([`全部 ${AUTUMN}`]),
    );
    expect(bands.map((row) => [row['band'], row['n']])).toEqual([
      ['0–59分', 1],
      ['60–69分', 1],
      ['70–79分', 1],
      ['80–89分', 1],
      ['90分及以上', 2],
    ]);
  });

  it('reach people once each, of everybody in service', () => {
    const all = rowOf('training.test_reach', whole({ class: '全部在职' }));
    expect(all).toMatchObject({ people: 8, sat: 6, share: 0.75 });
    const leaders = rowOf('training.test_reach', whole({ class: '县处级及以上' }));
    expect(leaders).toMatchObject({ people: 3, sat: 2, share: null });
    expect(rowOf('training.test_reach', unit('东岭区委组织部', { class: '全部在职' }))).toMatchObject({
      ...{ people: 2, sat: 1 },
    });
  });

  it('say what is left out and why', () => {
    const notes = page.figures.find(({ id }) => id === 'training.tests')?.notes.join('；');
    expect(notes).toContain('测试记录中已不在册1条、名册查无1条，未计入');
    expect(notes).toContain('标明不应考或免考的1人次，不计入应考');
    expect(notes).toContain('得分或参加情况不能识别的1人次待核，计入应考，不算缺考');
    expect(notes).toContain('同一人在同一天同一测试的重复记录1条，只计得分最高的一条');
    expect(notes).toContain('标明缺考、未参加却有得分的1条，按未参加计');
  });

  it('list who was absent, by name, with the test', async () => {
    const list = await session.list({
      ...{ list: 'training.list_test_absent', ask: { filters: [] }, offset: 0, limit: 20 },
    });
    expect(list.total).toBe(3);
    expect(list.rows.map(({ name, unit: of, values }) => [name, of, ...values])).toEqual([
      ['甲四', '市委组织部', '春季测试', '2026-03-20', '未参加', '科级', '乡科级副职'],
      ['乙一', '东岭区委组织部', '春季测试', '2026-03-20', '缺考', '县处级', '县处级副职'],
      ['乙一', '东岭区委组织部', AUTUMN, '2026-09-18', '缺考', null, '县处级副职'],
    ]);
  });

  it('show the rows of the tests behind a number', async () => {
    const cell = { table: 'training.tests', where: whole({ test: AUTUMN }), measure: 'sat' };
    const question = { asOf: '2026-10-31', filters: [] };
    const rows = await session.rows({ cells: [cell], question, offset: 0, limit: 20 });
    expect(rows).toMatchObject({ total: 6, kind: 'tests' });
    expect(rows.rows[0]?.values).toMatchObject({
      ...{ name: '甲一', test: AUTUMN, date: '2026-09-18', score: 90, link: '已对应', seat: '参加' },
    });
  });

  it('follow the window, the unit and the pass mark of the office', async () => {
    const ask = (rest: object) => session.page('training', 'training-tests', { filters: [], ...rest });
    const first = await ask({ choices: { 'training.window': '2026年一季度' } });
    expect(rowOf('training.tests', whole({ test: '春季测试' }), first)).toMatchObject({ expected: 6 });
    expect(rowOf('training.tests', whole({ test: AUTUMN }), first)).toBeUndefined();
    const city = await ask({ filters: [{ dimension: 'unit', values: ['市委组织部'] }] });
    expect(rowOf('training.tests', whole({ test: AUTUMN }), city)).toMatchObject({ expected: 5, passed: 4 });
    await session.changeSetting('training.pass_mark', 80, '2026-01-01');
    expect(rowOf('training.tests', whole({ test: AUTUMN }), await ask({}))).toMatchObject({ passed: 3 });
  });
});
