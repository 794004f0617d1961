import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { ANALYSIS_PAGES } from '#app/page-list.ts';
import { createSession } from '#app/session.ts';
import type { CellRef, TableRow } from '#core/table.ts';
import { EnginePool } from '../engine-pool.ts';
import { csv, load } from '../workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());
afterEach(() => pool.release());

const honours = csv(
  '荣誉表彰.csv',
  '日期,获奖单位,荣誉名称,级别,颁发单位',
  '2026-06-26,平陵县委组织部, 先进基层党组织 ,市级,市委',
  '2026-07-01,研究室,先进基层党组织,省级,省委组织部',
  '2025-07-01,研究室,信息工作先进单位,省级,省委组织部',
);
const roster = csv(
  '花名册（2026年10月31日）.csv',
  '姓名,性别,出生年月,单位',
  '王宁,男,1990.05,平陵县委组织部',
);
const HEAD = '期间,组别,对象,对象类型,指标,得分,满分';
const scores = csv(
  '得分.csv',
  HEAD,
  '2026年8月,县区,平陵县,单位,党建质量,92.5,100',
  '2026年9月,县区,平陵县,单位,党建质量,90,100',
  '2026年9月,县区,望川县,单位,党建质量,缺,100',
);

const WHOLE = { scope_type: '全部', scope: '全部' };
const cell = (where: TableRow): CellRef => ({
  ...{ table: 'honours.records', measure: 'n' },
  where: { ...WHOLE, title: '先进基层党组织', ...where },
});
const FIRST = cell({ date: 20260626, object: '平陵县委组织部', level: '市级' });
const BOTH = [FIRST, cell({ date: 20260701, object: '研究室', level: '省级' })];

let session: Workspace;
beforeEach(async () => {
  session = createSession(pool.platform(new MemoryStore()));
  await session.open();
});

const asOf = async () => (await session.state()).asOf ?? '';
const FILTER = { dimension: 'sex', values: ['女'] };

async function list(cells: readonly CellRef[], filters: readonly (typeof FILTER)[] = []) {
  const question = { asOf: await asOf(), filters };
  return session.rows({ cells, question, offset: 0, limit: 20 });
}

async function rowsOf(analysis: string, page: string, table: string): Promise<readonly TableRow[]> {
  return (await session.page(analysis, page, { filters: [] })).tables[table]?.rows ?? [];
}

const someTable = (analysis: string) => ANALYSIS_PAGES.find((page) => page.analysis === analysis)?.page ?? '';

describe('records of no person', () => {
  it('are answered without a roster, up to the end of their newest period', async () => {
    await load(session, scores);
    expect(await asOf()).toBe('2026-09-30');
    const { sources, tables, headcount } = await session.page('ranking', someTable('ranking'), {
      filters: [],
    });
    expect({ sources, headcount }).toEqual({ sources: ['得分.csv'], headcount: 0 });
    expect(Object.values(tables).some(({ rows }) => rows.some(({ object }) => object === '平陵县'))).toBe(
      true,
    );
  });

  it('are dated by their newest day where their periods are no stretch of time', async () => {
    const head = '轮次,日期,评议类型,评议人类别,评议对象,评议指标,等次';
    const rows = [
      '第一轮,2026-03-25,百人评议,部领导,研究室,作风,好',
      '第二轮,2026.09,百人评议,部领导,研究室,作风,好',
    ];
    await load(session, csv('评议.csv', head, ...rows));
    expect(await asOf()).toBe('2026-09-30');
  });

  it('name only the files of their own kind beside a roster', async () => {
    await load(session, scores, honours, roster);
    const { sources } = await session.page('honours', someTable('honours'), { filters: [] });
    expect(sources).toEqual(['荣誉表彰.csv']);
  });

  it('open to the very rows, blanks round a word or not, with the fields of their kind', async () => {
    await load(session, honours);
    const { total, kind, rows, summary } = await list(BOTH);
    expect({ total, kind }).toEqual({ total: 2, kind: 'honours' });
    expect(rows.map(({ row, values }) => [row, values['object'], values['title'], values['date']])).toEqual([
      [2, '平陵县委组织部', '先进基层党组织', '2026-06-26'],
      [3, '研究室', '先进基层党组织', '2026-07-01'],
    ]);
    expect(summary).toContainEqual({ label: '对象', value: '2个' });
  });

  it('are the same whatever people a page is narrowed to', async () => {
    await load(session, honours, roster);
    const page = someTable('honours');
    const filtered = await session.page('honours', page, { filters: [FILTER] });
    expect(filtered.tables).toEqual((await session.page('honours', page, { filters: [] })).tables);
    expect((await list(BOTH, [FILTER])).total).toBe(2);
    expect(ANALYSIS_PAGES.find(({ analysis }) => analysis === 'honours')?.countsPeople).toBe(false);
    expect(ANALYSIS_PAGES.find(({ analysis }) => analysis === 'training')?.countsPeople).toBe(true);
  });

  it('say in their passport what they are and name no filter', async () => {
    await load(session, honours, roster);
    const passport = await session.passport(FIRST, { asOf: await asOf(), filters: [FILTER] });
    expect(passport).toMatchObject({
      value: 1,
      population: '荣誉表彰，按导入的记录本身计，不套用人员筛选',
      filters: [],
      sources: [{ file: '荣誉表彰.csv' }],
    });
  });

  it('follow a table that is taken back', async () => {
    await load(session, honours, roster);
    const { batches } = await session.state();
    const held = batches.find(({ kind }) => kind === 'honours');
    expect(await rowsOf('honours', someTable('honours'), 'honours.board')).not.toEqual([]);
    await session.removeBatch(held?.id ?? '');
    expect((await list(BOTH)).total).toBe(0);
  });
});
