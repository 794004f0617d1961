import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { EnginePool } from './engine-pool.ts';
import { settled, tellAll } from './figures.ts';
import { csv, load } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());

const soon = globalThis.setTimeout;
let store: MemoryStore;
let session: Workspace;

async function open(): Promise<Workspace> {
  const opened = createSession(pool.platform(store));
  await opened.open();
  return opened;
}

beforeEach(async () => {
  vi.stubGlobal('setTimeout', (work: () => void) => soon(work, 0));
  store = new MemoryStore();
  session = await open();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await pool.release();
});

async function isAsReopened(): Promise<void> {
  await settled(session);
  expect(await tellAll(session)).toEqual(await tellAll(await open()));
}

const HEAD = '姓名,性别,出生年月,学历,单位';
const roster = csv(
  '云门市花名册（2026年10月）.csv',
  HEAD,
  '王宁,男,1962.03,念过大学,云门市委组织部',
  '李想,女,1999.10,本科,平陵县委组织部',
);
const twin = csv('补报花名册（2026年10月）.csv', HEAD, '李想,女,1999.10,研究生,平陵县委组织部');

async function waiting(file = roster): Promise<string> {
  const { drafts } = await session.addFiles([file]);
  return drafts[0]?.id ?? '';
}

async function batchAt(place: number): Promise<string> {
  return (await session.state()).batches[place]?.id ?? '';
}

async function educationOf(name: string): Promise<unknown> {
  const { question } = await session.page('structure', 'structure', { filters: [] });
  const cell = { table: 'structure.headcount', where: { scope_type: '全部', scope: '全部' }, measure: 'n' };
  const { rows } = await session.rows({ cells: [cell], question, offset: 0, limit: 50 });
  return rows.find(({ values }) => values['name'] === name)?.values['education'];
}

describe('a table that waits while something is said', () => {
  it('is imported with the city that was said meanwhile', async () => {
    const draft = await waiting();
    await session.changeSetting('city', '云门市', null);
    await session.confirmDrafts([draft]);
    const levels = (await session.filterChoices([])).find(({ dimension }) => dimension === 'level');
    expect(levels?.options.map(({ value }) => value).sort()).toEqual(['县级', '市级']);
    await isAsReopened();
  });

  it('is imported without a word that was taken back meanwhile', async () => {
    await session.decideValue('education', '念过大学', '大学本科');
    const draft = await waiting();
    const [alias] = await session.history();
    await session.undo(alias?.entry ?? '');
    await session.confirmDrafts([draft]);
    expect(await educationOf('王宁')).toBeNull();
    await isAsReopened();
  });

  it('to be mapped anew keeps what was corrected meanwhile', async () => {
    await load(session, roster);
    const { drafts } = await session.remapBatch(await batchAt(0));
    await session.editCells(await batchAt(0), [{ row: 2, column: 3, text: '研究生' }]);
    await session.confirmDrafts([drafts[0]?.id ?? '']);
    expect(await educationOf('王宁')).toBe('研究生');
    await isAsReopened();
  });
});

describe('a person in two rosters of one day', () => {
  it('counts by the one imported first, however often that one is read anew', async () => {
    await load(session, roster);
    await load(session, twin);
    expect(await educationOf('李想')).toBe('大学本科');
    await session.editCells(await batchAt(0), [{ row: 2, column: 1, text: '女' }]);
    expect(await educationOf('李想')).toBe('大学本科');
    await isAsReopened();
  });

  it('counts by it again when its import was taken back and done again', async () => {
    await load(session, roster);
    await load(session, twin);
    const [, first] = await session.history();
    await session.undo(first?.entry ?? '');
    expect(await educationOf('李想')).toBe('研究生');
    await session.undo(first?.entry ?? '');
    expect(await educationOf('李想')).toBe('大学本科');
    expect((await session.state()).batches.map(({ file }) => file)).toEqual([roster.path, twin.path]);
    await isAsReopened();
  });
});

describe('what is read anew', () => {
  it('is every table that names a unit, under whatever field', async () => {
    await load(
      session,
      csv(
        '荣誉表彰.csv',
        '日期,获奖单位,荣誉名称,级别',
        '2026-06-26,平陵组织部,先进基层党组织,市级',
        '2026-07-26,平陵县委组织部,先进基层党组织,市级',
      ),
    );
    const { batches } = await session.decideUnitName('平陵组织部', '平陵县委组织部');
    expect(batches[0]?.issues.map(({ values, became }) => [values, became])).toContainEqual([
      ['平陵组织部'],
      '平陵县委组织部',
    ]);
    await isAsReopened();
  });

  it('is who belongs to a unit at another day', async () => {
    await load(session, csv('单位基本表.csv', '单位名称,排序,核定编制', '平陵县委组织部,1,9'), roster);
    const people = async () => (await session.unitDirectory()).official.map((unit) => unit.people);
    expect(await people()).toEqual([1]);
    await session.chooseAsOf('2020-01-01');
    expect(await people()).not.toEqual([1]);
    await isAsReopened();
  });

  it('is the right one of two tables that stand beside each other', async () => {
    const beside = csv(
      '花名册（2026年10月）.csv',
      '姓名,性别,出生年月,,姓名,学历,参加工作时间',
      '王宁,男,1962.03,,孙立,本科,2001.07',
      '李想,女,1999.10,,周予安,研究生,2002.07',
      '赵前,男,1970.01,,何必,念过大学,2003.07',
    );
    const { drafts } = await session.addFiles([beside]);
    expect(drafts.map(({ range }) => range.firstColumn)).toEqual([0, 4]);
    await session.confirmDrafts(drafts.map(({ id }) => id));
    const [, right] = (await session.state()).batches;
    expect(right?.issues.map(({ column }) => column)).toContain('学历');
    await isAsReopened();
    const again = await session.remapBatch(right?.id ?? '');
    expect(again.drafts[0]?.columns.map(({ field }) => field)).toEqual(['name', 'education', 'work_date']);
    const narrowed = await session.chooseRange(again.drafts[0]?.id ?? '', {
      ...{ firstColumn: 4, lastColumn: 5, lastDataRow: 3 },
    });
    expect(narrowed.drafts[0]?.columns.map(({ field }) => field)).toEqual(['name', 'education']);
    await session.confirmDrafts([again.drafts[0]?.id ?? '']);
    await isAsReopened();
  });

  it('counts a row nowhere whose every cell was emptied', async () => {
    await load(session, roster);
    const edits = [0, 1, 2, 3, 4].map((column) => ({ row: 3, column, text: '' }));
    const state = await session.editCells(await batchAt(0), edits);
    expect(state.batches[0]?.counts).toEqual({ read: 1, loaded: 1, setAside: 0 });
    await isAsReopened();
  });

  it('sets no row aside that the table does not have', async () => {
    await load(session, roster);
    const place = await batchAt(0);
    const state = await session.decideRows(place, [1, 3, 4, 900], 'set-aside');
    expect(state.batches[0]?.counts).toEqual({ read: 2, loaded: 1, setAside: 1 });
    await isAsReopened();
  });
});

describe('reading that was cancelled', () => {
  it('is done by the next work, and is not called a failure', async () => {
    await load(session, roster, twin);
    await settled(session);
    const controller = new AbortController();
    let left = 3;
    const slow = createSession(
      pool.platform(store, () => {
        if (--left === 0) controller.abort();
      }),
    );
    await expect(slow.open({ signal: controller.signal })).rejects.toThrow('已取消');
    expect((await slow.state()).batches.map(({ failure }) => failure)).toEqual([null]);
    await slow.chooseAsOf('2026-10-31');
    await session.chooseAsOf('2026-10-31');
    expect(await tellAll(slow)).toEqual(await tellAll(session));
  });
});
