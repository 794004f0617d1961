import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { peopleOfUnit } from '#app/unit-page/people-cell.ts';
import { drillCells, drillOfCell } from '#charts/mark.ts';
import { readFile } from '#ingest/read-file.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { EnginePool } from '../engine-pool.ts';
import { csv, load } from '../workspace.ts';

const pool = new EnginePool();
afterEach(() => pool.release());
afterAll(() => pool.close());

const HEAD = '姓名,性别,出生年月,学历,单位,编制类型,来源';
const roster = csv(
  '花名册（2026年10月31日）.csv',
  HEAD,
  '王宁,男,1990.05,本科,平陵县委组织部,行政,公开遴选',
  '李想,女,1999.10,,平陵县委组织部,行政,公开遴选',
  '赵前,女,1970.01,,平陵县委组织部,,其他',
  '孙立,男,,念过大学,平陵县委组织部,事业,其他',
  ',男,1981.03,本科,平陵县委组织部,事业,其他',
  '周予,男,1978.10,研究生,市委组织部,行政,公开遴选',
  '吴起,男,1980.10,本科,望川县委组织部,行政,公开遴选',
);
const units = csv(
  '单位基本表.csv',
  '单位名称,简称,排序,层级,核定编制,领导职数',
  '市委组织部,市组,1,市级,10,4',
  '望川县委组织部,望川组,2,县级,3,1',
  '平陵县委组织部,平陵组,3,县级,3,1',
  '平陵县档案馆,,4,县级,2,',
);
const training = csv(
  '培训记录.csv',
  '姓名,单位,培训班次,学时,培训时间',
  '王宁,平陵县委组织部,春季班,40,2026-03-02',
  '查无人,平陵县委组织部,春季班,40,2026-03-02',
  '也无人,市委组织部,春季班,40,2026-03-02',
);

async function opened(...files: readonly SourceFile[]): Promise<Workspace> {
  const session = createSession(pool.platform(new MemoryStore()));
  await session.open();
  await load(session, ...files);
  return session;
}

const FILES = [units, roster, training];

describe('the list of units', () => {
  it('is in the official order, with people and without', async () => {
    const session = await opened(...FILES);
    expect(await session.unitList()).toEqual([
      { name: '市委组织部', level: '市级', people: 1 },
      { name: '望川县委组织部', level: '县级', people: 1 },
      { name: '平陵县委组织部', level: '县级', people: 4 },
      { name: '平陵县档案馆', level: '县级', people: 0 },
    ]);
  });

  it('leaves out a name that nobody is in and no level is known of', async () => {
    const scores = csv(
      '2026年9月得分.csv',
      '2026年9月晾晒得分',
      '科室,党建质量（50分）',
      '研究室,45',
      '办公室,40',
    );
    const session = await opened(roster, scores);
    expect((await session.unitList()).map(({ name }) => name)).toEqual([
      '市委组织部',
      '平陵县委组织部',
      '望川县委组织部',
    ]);
  });
});

describe('the page of a unit', () => {
  it('is found by a name that was read as its own, between its neighbours of the same level', async () => {
    const other = csv(
      '培训记录（补）.csv',
      '姓名,单位,培训班次,学时,培训时间',
      '王宁,平陵县组织部门,秋季班,40,2026-09-02',
    );
    const session = await opened(...FILES, other);
    await session.decideUnitName('平陵县组织部门', '平陵县委组织部');
    expect((await session.unitPage('平陵县组织部门')).name).toBe('平陵县委组织部');
    const page = await session.unitPage('平陵县委组织部');
    expect(page).toMatchObject({ name: '平陵县委组织部', level: '县级', headcount: 4 });
    expect([page.previous, page.next]).toEqual(['望川县委组织部', '平陵县档案馆']);
    expect((await session.unitPage('市委组织部')).next).toBeNull();
    await expect(session.unitPage('没有的单位')).rejects.toThrow('没有叫“没有的单位”的单位');
  });

  it('holds only the rows of what it shows, and every number on it opens as many people', async () => {
    const session = await opened(...FILES);
    const { sections, tables, question } = await session.unitPage('平陵县委组织部');
    const scopes = Object.values(tables).flatMap(({ rows }) =>
      rows.flatMap((row) => (row['scope_type'] === '单位' ? [row['scope']] : [])),
    );
    expect([...new Set(scopes)]).toEqual(['平陵县委组织部']);
    const numbers = sections.flatMap((section) => section.numbers);
    expect(numbers.map(({ label, value }) => [label, value])).toEqual([
      ['在职人数', 4],
      ['核定编制', 3],
      ['实有在编', 3],
      ['空编', null],
      ['本年参训', 1],
      ['学时尚未达到', 3],
      ['合计尚差', 230],
    ]);
    for (const { cell, value } of numbers) {
      if (!cell) continue;
      const { total } = await session.rows({ cells: [cell], question, offset: 0, limit: 10 });
      expect(total).toBe(value);
    }
  });

  it('is made as a workbook: posts, then the tables of its figures', async () => {
    const session = await opened(...FILES);
    const { name, bytes } = await session.makeUnitTables('平陵县委组织部');
    expect(name).toBe('平陵县委组织部_单位一页_2026-10-31.xlsx');
    const { sheets } = await readFile({ path: name, blob: new Blob([bytes.slice()]) }, {});
    expect(sheets[0]?.name).toBe('核定和实有');
    const body = sheets[0]?.body;
    const rows = body?.kind === 'rows' ? body.rows.map(({ cells }) => cells) : [];
    expect(rows).toContainEqual(['核定编制', '3', '3', '0', '0']);
    expect(sheets.map((sheet) => sheet.name)).toContain('最高学历');
  });

  it('asks for a roster while there is none', async () => {
    const session = await opened(units);
    await expect(session.unitPage('平陵县委组织部')).rejects.toThrow('还没有可用的花名册');
  });
});

describe('the data quality of a unit', () => {
  it('is what is to be looked at in its own rows, the graver first', async () => {
    const session = await opened(...FILES);
    const { issues } = await session.unitFacts('平陵县委组织部');
    const [batch] = (await session.state()).batches.filter(({ kind }) => kind === 'roster');
    expect(issues.map(({ severity, row, count }) => [severity, row, count])).toEqual([
      ['error', 6, 1],
      ['warning', 5, 1],
    ]);
    expect(issues.every((issue) => issue.batch === batch?.id)).toBe(true);
    expect((await session.unitFacts('望川县委组织部')).issues).toEqual([]);
  });

  it('counts who lacks a field that others have, and these are the people listed', async () => {
    const session = await opened(...FILES);
    const { unknown } = await session.unitFacts('平陵县委组织部');
    expect(unknown).toEqual([
      { dimension: 'age', label: '出生年月', count: 1 },
      { dimension: 'education', label: '最高学历', count: 3 },
      { dimension: 'staffing_kind', label: '编制类型', count: 1 },
    ]);
    const { question } = await session.unitPage('平陵县委组织部');
    for (const { dimension, count } of unknown) {
      const filters = [{ dimension, values: [null] }];
      const cells = drillCells(drillOfCell(peopleOfUnit('平陵县委组织部')));
      const { total } = await session.rows({
        cells,
        question: { ...question, filters },
        offset: 0,
        limit: 1,
      });
      expect(total, dimension).toBe(count);
    }
  });

  it('names the records of other tables that match nobody', async () => {
    const session = await opened(...FILES);
    const { unmatched } = await session.unitFacts('平陵县委组织部');
    expect(unmatched).toMatchObject([{ file: '培训记录.csv', unknown: 1, ambiguous: 0 }]);
    expect((await session.unitFacts('望川县委组织部')).unmatched).toEqual([]);
  });

  it('leaves out a roster that a newer one took the place of', async () => {
    const older = csv(
      '花名册（2025年10月31日）.csv',
      HEAD,
      ',男,1981.03,本科,平陵县委组织部,事业,其他',
      '王宁,男,1990.05,本科,平陵县委组织部,行政,公开遴选',
    );
    const session = await opened(units, roster, older);
    const { issues } = await session.unitFacts('平陵县委组织部');
    expect([...new Set(issues.map(({ file }) => file))]).toEqual(['花名册（2026年10月31日）.csv']);
  });

  it('stands with the 情况说明 on the unit and the month of its roster under every figure', async () => {
    const session = await opened(...FILES);
    await session.addNote('平陵县', '2026年10月', '人员花名册', '两人借调未列入');
    await session.addNote('望川县', '2026年10月', '人员花名册', '望川');
    await session.addNote('平陵县', '2026年9月', '人员花名册', '九月');
    await session.addNote('平陵县', '2026年10月', '培训记录', '培训');
    const { sections } = await session.unitPage('平陵县委组织部');
    const said = sections.flatMap(({ figures }) => figures).map(({ unitNotes }) => unitNotes ?? []);
    expect(said.length).toBeGreaterThan(3);
    for (const notes of said) expect(notes.map(({ text }) => text)).toEqual(['两人借调未列入']);
    const other = await session.unitPage('市委组织部');
    expect(
      other.sections.flatMap(({ figures }) => figures).flatMap(({ unitNotes = [] }) => unitNotes),
    ).toEqual([]);
  });

  it('names only the rosters of which somebody is counted', async () => {
    const before = csv(
      '花名册（2025年10月31日）.csv',
      HEAD,
      '王宁,男,1990.05,本科,平陵县委组织部,行政,公开遴选',
      '吴起,男,1980.10,本科,望川县委组织部,行政,公开遴选',
    );
    const session = await opened(...FILES, before);
    await session.chooseAsOf('2026-10-31');
    expect((await session.unitPage('平陵县委组织部')).sources).toEqual(['花名册（2026年10月31日）.csv']);
    const cross = await session.cross({ rows: 'sex', columns: null, measure: 'n' }, { filters: [] });
    expect(cross.sources).toEqual(['花名册（2026年10月31日）.csv']);
  });

  it('says how its county stands with every table, and what the office noted', async () => {
    const session = await opened(...FILES);
    await session.addNote('平陵县', '2026年10月', '人员花名册', '两人借调未列入');
    const { place, reports, notes } = await session.unitFacts('平陵县委组织部');
    expect(place).toBe('平陵县');
    expect(reports.map(({ kindLabel, period, status }) => [kindLabel, period, status])).toEqual([
      ['人员花名册', '2026年10月', 'set-aside'],
      ['培训记录', '2026年', 'in'],
    ]);
    expect(notes.map(({ text }) => text)).toEqual(['两人借调未列入']);
    expect((await session.unitFacts('望川县委组织部')).notes).toEqual([]);
  });
});
