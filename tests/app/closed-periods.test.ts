import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { EnginePool } from './engine-pool.ts';
import { tellTables } from './figures.ts';
import { csv, load } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());
afterEach(() => pool.release());

const HEAD = '姓名,性别,出生年月,学历,单位';
const closed = csv(
  '平陵县花名册（2026年10月15日）.csv',
  HEAD,
  '王宁,男,1962.03,本科,平陵县委组织部',
  '李想,女,1999.10,念过大学,平陵县委组织部',
);
const later = csv(
  '平陵县花名册（2026年10月）.csv',
  HEAD,
  '王宁,男,1962.03,大专,平陵县委组织部',
  '李想,女,1999.10,念过大学,平陵县委组织部',
  '赵前,男,1970.01,大专,平陵县委组织部',
);
const earlier = csv('补报花名册（2026年9月）.csv', HEAD, '孙立,男,1988.02,大专,平陵县委组织部');
const PERIOD = '2026年10月';

describe('the figures of a closed period', () => {
  let session: Workspace;
  let batch: string;
  let before: unknown;

  const tell = async () => {
    const { asOf, headcount } = await session.state();
    return { asOf, headcount, tables: await tellTables(session) };
  };
  const batchOf = async (path: string) =>
    (await session.state()).batches.find(({ file, removed }) => file === path && !removed)?.id ?? '';

  beforeEach(async () => {
    session = createSession(pool.platform(new MemoryStore()));
    await session.open();
    await load(session, closed);
    batch = await batchOf(closed.path);
    await session.closePeriod('roster', PERIOD);
    before = await tell();
  });

  it('stay when another table of the period is imported, and the difference is said', async () => {
    await load(session, later);
    expect(await tell()).toEqual(before);
    const { batches } = await session.state();
    expect(batches.map(({ heldBack }) => heldBack)).toEqual([
      null,
      { period: PERIOD, added: 1, missing: 0, changed: 1, same: 1 },
    ]);
  });

  it('stay when a table that came later is mapped anew, corrected, decided, removed and brought back', async () => {
    await load(session, later);
    const id = await batchOf(later.path);
    const { drafts } = await session.remapBatch(id);
    await session.chooseField(drafts[0]?.id ?? '', 3, null);
    await session.confirmDrafts([drafts[0]?.id ?? '']);
    expect(await tell()).toEqual(before);
    await session.editCells(id, [{ row: 2, column: 2, text: '1980.01' }]);
    await session.decideRows(id, [3], 'set-aside');
    await session.removeBatch(id);
    expect(await tell()).toEqual(before);
    await session.restoreBatch(id);
    expect(await tell()).toEqual(before);
    for (const { entry, canUndo } of await session.history()) {
      if (canUndo && entry !== batch) await session.undo(entry).catch(() => undefined);
      expect(await tell()).toEqual(before);
    }
  });

  it('stay when a table of another month is dated into the closed one', async () => {
    await load(session, earlier);
    const moved = await tell();
    const { drafts } = await session.remapBatch(await batchOf(earlier.path));
    await session.chooseDraftDate(drafts[0]?.id ?? '', '2026-10-31');
    await session.confirmDrafts([drafts[0]?.id ?? '']);
    expect(await tell()).toEqual(before);
    expect(moved).toEqual(before);
  });

  it('stay when a table that was removed before the closing is brought back', async () => {
    await session.reopenPeriod('roster', PERIOD, '补报');
    await load(session, later);
    await session.removeBatch(await batchOf(later.path));
    const [removal] = await session.history();
    await session.closePeriod('roster', PERIOD);
    await session.undo(removal?.entry ?? '');
    expect(await tell()).toEqual(before);
  });

  it('are not to be moved by anything done to what the period was closed with', async () => {
    const said = /2026年10月的人员花名册已定稿/;
    await expect(session.removeBatch(batch)).rejects.toThrow(said);
    await expect(session.editCells(batch, [{ row: 2, column: 0, text: '王甯' }])).rejects.toThrow(said);
    await expect(session.decideRows(batch, [2], 'set-aside')).rejects.toThrow(said);
    await expect(session.remapBatch(batch)).rejects.toThrow(said);
    const [, first] = await session.history();
    await expect(session.undo(first?.entry ?? '')).rejects.toThrow(said);
    await load(session, earlier);
    const { drafts } = await session.addFiles([later]);
    await session.chooseReplaced(drafts[0]?.id ?? '', batch);
    await expect(session.confirmDrafts([drafts[0]?.id ?? ''])).rejects.toThrow(said);
    await session.discardDraft(drafts[0]?.id ?? '');
    expect(await tell()).toEqual(before);
  });

  it('are not to be opened by taking the closing back, nor through what took something back', async () => {
    await session.reopenPeriod('roster', PERIOD, '补报');
    await session.editCells(batch, [{ row: 2, column: 2, text: '1980.01' }]);
    const [edit] = await session.history();
    await session.undo(edit?.entry ?? '');
    const [undo] = await session.history();
    await session.closePeriod('roster', PERIOD);
    const [closing] = await session.history();
    for (const line of [undo, closing]) {
      expect(line?.canUndo).toBe(false);
      await expect(session.undo(line?.entry ?? '')).rejects.toThrow('这一条不能在这里撤销');
    }
    expect(await tell()).toEqual(before);
  });

  it('follow the office when it reads a word otherwise: the words are those of every file', async () => {
    await session.decideValue('education', '念过大学', '大学本科');
    expect(await tell()).not.toEqual(before);
    await session.decideValue('education', '念过大学', null);
    expect(await tell()).toEqual(before);
  });
});
