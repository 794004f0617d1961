import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '#analyses/analysis.ts';
import type { PageAnswer, Workspace } from '#app/api.ts';
import { createSession } from '#app/session.ts';
import type { FigureSpec } from '#core/figure.ts';
import { findRow, type TableRow } from '#core/table.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { createTestPlatform, csv, load } from '../../app/workspace.ts';
import { unit, whole } from './plain-rows.ts';

/** Five people of the city, of whom one has retired, and three of a county. */
const roster = csv(
  '花名册（2026年10月）.csv',
  '姓名,性别,出生年月,单位,科室,职务层次,进入本单位时间,状态',
  '甲一,男,1996-05,市委组织部,干部科,,2026-03,在职',
  '甲二,女,1980-01,市委组织部,干部科,乡科级正职,2010-01,在职',
  '甲三,男,1975-01,市委组织部,办公室,县处级副职,2005-01,在职',
  '甲四,男,1985-01,市委组织部,办公室,,2012-01,在职',
  '甲五,男,1964-01,市委组织部,,,1990-01,退休',
  '乙一,女,1990-01,东岭区委组织部,,,2015-01,在职',
  '乙二,男,1991-01,东岭区委组织部,,,2016-01,在职',
  '丙一,男,1992-01,石桥县委组织部,,,2017-01,在职',
);

/** 甲一 was twice in one category, 甲四's record is of last year, 丁 is nobody, 乙一's says no hours. */
const records = csv(
  'training.csv',
  '姓名,单位,培训班次,培训类别,培训形式,主办层级,开始时间,结束时间,学时',
  '甲一,市委组织部,春季班,政治理论,集中,市级,2026-03-02,2026-03-06,40',
  '甲一,市委组织部,秋季班,政治理论,集中,市级,2026-09-07,2026-09-08,16',
  '甲二,市委组织部,党性班,党性教育,脱产,省级,2026-05-11,2026-05-15,40',
  '甲四,市委组织部,去年班,政治理论,集中,市级,2025-06-02,2025-06-03,16',
  '甲五,市委组织部,春季班,政治理论,集中,市级,2026-03-02,2026-03-06,40',
  '乙一,东岭区委组织部,网络班,网络培训,网络,市级,2026-04-01,2026-04-30,',
  '丁某,外市单位,春季班,政治理论,集中,市级,2026-03-02,2026-03-06,40',
);

const sessions: Workspace[] = [];
afterAll(() => Promise.all(sessions.map((session) => session.clearAll())));

async function sessionOf(...files: readonly SourceFile[]): Promise<Workspace> {
  const session = createSession(createTestPlatform());
  sessions.push(session);
  await load(session, ...files);
  await session.chooseAsOf('2026-10-31');
  return session;
}

const ask = (session: Workspace, page: string, rest: Partial<Ask> = {}): Promise<PageAnswer> =>
  session.page('training', page, { filters: [], ...rest });

const rowOf = ({ tables }: PageAnswer, id: string, where: TableRow): TableRow | undefined => {
  const table = tables[id];
  if (!table) throw new Error(`no table ${id}`);
  return findRow(table, where);
};

const figureOf = ({ figures }: PageAnswer, id: string): FigureSpec => {
  const figure = figures.find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
};

describe('a roster of eight and seven records', () => {
  let session: Workspace;
  beforeAll(async () => {
    session = await sessionOf(roster, records);
  }, 120_000);

  it('counts 3 of 7 people in service this year, and the hours of 3 records', async () => {
    const page = await ask(session, 'training');
    expect(rowOf(page, 'training.coverage', whole())).toMatchObject({ people: 7, trained: 3, hours: 96 });
    expect(rowOf(page, 'training.coverage', unit('市委组织部'))).toMatchObject({ people: 4, trained: 2 });
    expect(rowOf(page, 'training.frequency', whole({ times: '2次' }))).toMatchObject({ n: 1, known: 7 });
    const entered = whole({ facet: '重点人群', class: '新进人员' });
    expect(rowOf(page, 'training.coverage_classes', entered)).toMatchObject({ people: 1, trained: 1 });
    expect(figureOf(page, 'training.whole').notes).toEqual(['培训记录中名册查无1条、已不在册1条，未计入']);
  }, 60_000);

  it('follows the window that is chosen, and the unit that is looked at', async () => {
    const lastYear = await ask(session, 'training', { choices: { 'training.window': 'last-year' } });
    expect(rowOf(lastYear, 'training.coverage', whole())).toMatchObject({ trained: 1, hours: 16 });
    const third = await ask(session, 'training', { choices: { 'training.window': '2026年三季度' } });
    expect(rowOf(third, 'training.coverage', whole())).toMatchObject({ trained: 1, hours: 16 });
    const filters = [{ dimension: 'unit', values: ['市委组织部'] }];
    const city = await ask(session, 'training', { filters });
    expect(figureOf(city, 'training.coverage_units')).toMatchObject({ category: 'office' });
    const office = unit('市委组织部', { office: '干部科' });
    expect(rowOf(city, 'training.coverage_offices', office)).toMatchObject({ people: 2, trained: 2 });
  }, 60_000);

  it('counts a person once in a category, and hatches the unit that sent nothing', async () => {
    const page = await ask(session, 'training-mix');
    const theory = whole({ category: '政治理论' });
    expect(rowOf(page, 'training.categories', theory)).toMatchObject({ people: 7, trained: 1, hours: 56 });
    expect(rowOf(page, 'training.mix', whole({ class: '省级' }))).toMatchObject({ records: 1, trained: 1 });
    expect(figureOf(page, 'training.unit_categories')).toMatchObject({
      missing: [{ row: '石桥县委组织部', column: null }],
    });
  }, 60_000);

  it('cumulates over the year up to the last record', async () => {
    const page = await ask(session, 'training-trend');
    const at = (year: string, month: string) =>
      rowOf(page, 'training.progress', whole({ year, month })) ?? {};
    expect(at('2026年', '3月')).toMatchObject({ trained: 1, hours: 40 });
    expect(at('2026年', '9月')).toMatchObject({ trained: 3, hours: 96 });
    expect(at('2026年', '10月')).toMatchObject({ trained: null, hours: null });
    expect(at('2025年', '6月')).toMatchObject({ trained: 1, hours: 16 });
    expect(rowOf(page, 'training.monthly', whole({ month: 2026 * 12 + 2 }))).toMatchObject({ records: 3 });
  }, 60_000);
});

describe('records without a roster', () => {
  it('are listed by class and by the unit they say', async () => {
    const page = await ask(await sessionOf(records), 'training-records');
    expect(rowOf(page, 'training.classes', whole({ course: '春季班' }))).toMatchObject({
      ...{ records: 3, people: 0, hours: 120 },
    });
    expect(rowOf(page, 'training.said_units', whole({ said_unit: '外市单位' }))).toMatchObject({
      ...{ records: 1, matched: 0 },
    });
    expect(figureOf(page, 'training.said_units').notes).toContain('还没有对应到在职人员的记录，只列记录数');
  }, 60_000);
});
