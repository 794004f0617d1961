import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { takeEnginesBack } from '../engines.ts';
import { settled } from './figures.ts';
import { countPeople, createTestPlatform, csv, load } from './workspace.ts';

afterEach(takeEnginesBack);

const HEAD = '姓名,性别,出生年月,学历,单位';
const roster = csv(
  '平陵县花名册（2026年10月）.csv',
  HEAD,
  '王宁,男,2062.03,本科,平陵县委组织部',
  '李想,女,1999.10,念过大学,平陵县委组织部',
  '合计,2人,,,',
  '赵前,男,1970.01,大专,平陵县委组织部',
  '赵前,男,1970.01,本科,平陵县委组织部',
);

async function only(session: Workspace): Promise<string> {
  const { batches } = await session.state();
  return batches[0]?.id ?? '';
}

async function codes(session: Workspace): Promise<string[]> {
  const { batches } = await session.state();
  return batches.flatMap(({ issues }) =>
    issues.filter((each) => each.severity !== 'info').map(({ code }) => code),
  );
}

describe('rows put right in the ledger', () => {
  let store: MemoryStore;
  let session: Workspace;
  beforeEach(async () => {
    store = new MemoryStore();
    session = createSession(createTestPlatform(store));
    await session.open();
    await load(session, roster);
  });

  it('begin with one person: one born in the future, one total, two of one key', async () => {
    expect(await countPeople(session)).toBe(1);
    expect((await codes(session)).sort()).toEqual([
      'date.future',
      'key.duplicate',
      'row.total',
      'value.unknown',
    ]);
  });

  it('count once a cell is corrected, and no longer when that is taken back', async () => {
    await session.editCells(await only(session), [{ row: 2, column: 2, text: '1962.03' }]);
    expect(await countPeople(session)).toBe(2);
    const [line] = await session.history();
    expect(line?.text).toContain('第2行');
    await session.undo(line?.entry ?? '');
    expect(await countPeople(session)).toBe(1);
    await session.undo(line?.entry ?? '');
    expect(await countPeople(session)).toBe(2);
  });

  it('keep the original text beside the edit', async () => {
    const place = await only(session);
    await session.editCells(place, [{ row: 2, column: 2, text: '1962.03' }]);
    const { rows } = await session.sheetRows({ place, which: { how: 'edited' }, offset: 0, limit: 10 });
    expect(rows[0]?.cells[2]).toEqual({ index: 2, original: '2062.03', edited: '1962.03' });
  });

  it('show those of one key side by side, and load the one that is chosen', async () => {
    const place = await only(session);
    const which = { how: 'issue', code: 'key.duplicate', column: null, message: null } as const;
    const { rows } = await session.sheetRows({ place, which, offset: 0, limit: 10 });
    expect(rows.map(({ row, group, isLoaded }) => [row, group, isLoaded])).toEqual([
      [5, '5', false],
      [6, '5', false],
    ]);
    await session.decideRows(place, [6], 'load');
    expect(await countPeople(session)).toBe(2);
    await session.decideRows(place, [6], null);
    expect(await countPeople(session)).toBe(1);
  });

  it('is loaded without the value in question when the person says so', async () => {
    const place = await only(session);
    await session.decideRows(place, [2], 'load');
    expect(await countPeople(session)).toBe(2);
    expect(await codes(session)).toContain('date.future');
    const { tables } = await session.page('structure', 'structure', { filters: [] });
    const ages = Object.values(tables).find(({ id }) => id === 'structure.age')?.rows[0];
    expect([ages?.['n'], ages?.['known']]).toEqual([2, 1]);
  });

  it('can be set aside and put back, and the counts still add up', async () => {
    const place = await only(session);
    await session.decideRows(place, [3], 'set-aside');
    expect(await countPeople(session)).toBe(0);
    const [batch] = (await session.state()).batches;
    expect(batch?.counts).toEqual({ read: 5, loaded: 0, setAside: 5 });
    const { total } = await session.sheetRows({ place, which: { how: 'set-aside' }, offset: 0, limit: 10 });
    expect(total).toBe(5);
  });

  it('read a spelling the way the person said, in this and every later file', async () => {
    await session.decideValue('education', '念过大学', '大学本科');
    expect(await codes(session)).not.toContain('value.unknown');
    const { tables } = await session.page('structure', 'structure', { filters: [] });
    const rows = Object.values(tables).find(({ id }) => id === 'structure.education')?.rows ?? [];
    expect(rows).toContainEqual(expect.objectContaining({ scope: '全部', education: '大学本科', n: 1 }));
  });

  it('are the same after a reload', async () => {
    const place = await only(session);
    await session.editCells(place, [{ row: 2, column: 2, text: '1962.03' }]);
    await session.decideRows(place, [6], 'load');
    await settled(session);
    const again = createSession(createTestPlatform(store));
    await again.open();
    expect(await countPeople(again)).toBe(3);
  });

  it('can be mapped anew, keeping the edits', async () => {
    const place = await only(session);
    await session.editCells(place, [{ row: 2, column: 2, text: '1962.03' }]);
    const { drafts } = await session.remapBatch(place);
    const [draft] = drafts;
    await session.chooseField(draft?.id ?? '', 3, null);
    const state = await session.confirmDrafts([draft?.id ?? '']);
    expect(state.batches).toHaveLength(1);
    // Without the education the two rows of one key are the same, and the first is loaded.
    expect(state.headcount).toBe(3);
    const { tables } = await session.page('structure', 'structure', { filters: [] });
    const education = Object.values(tables).find(({ id }) => id === 'structure.education')?.rows ?? [];
    expect(education.filter(({ n, known }) => n !== 0 || known !== 0)).toEqual([]);
  });
});

describe('a draft', () => {
  it('is edited before it is imported, and the edits become entries of the ledger', async () => {
    const session = createSession(createTestPlatform());
    await session.open();
    const { drafts } = await session.addFiles([roster]);
    const id = drafts[0]?.id ?? '';
    const edited = await session.editCells(id, [{ row: 2, column: 2, text: '1962.03' }]);
    expect(edited.drafts[0]?.counts).toEqual({ read: 5, loaded: 2, setAside: 3 });
    expect(edited.drafts[0]?.edits).toBe(1);
    const state = await session.confirmDrafts([id]);
    expect(state.headcount).toBe(2);
    expect(state.batches[0]?.edits).toBe(1);
  });

  it('takes the place of an earlier batch when the person says so', async () => {
    const session = createSession(createTestPlatform());
    await session.open();
    await load(session, roster);
    const newer = csv('平陵县花名册（2026年10月）(1).csv', HEAD, '王宁,男,1962.03,本科,平陵县委组织部');
    const { drafts, batches } = await session.addFiles([newer]);
    const draft = drafts[0];
    expect(draft?.mayReplace.map(({ batch }) => batch)).toEqual([batches[0]?.id]);
    await session.chooseReplaced(draft?.id ?? '', batches[0]?.id ?? null);
    const state = await session.confirmDrafts([draft?.id ?? '']);
    expect(state.headcount).toBe(1);
    expect(state.batches.map(({ removed }) => removed)).toEqual([true, false]);
  });

  it('asks nothing the second time that it was told the first time', async () => {
    const session = createSession(createTestPlatform());
    await session.open();
    const odd = csv(
      '甲.csv',
      '谁,性别,出生年月,学历,单位',
      '王宁,男,1962.03,本科,平陵县委组织部',
      '李想,女,1971.05,本科,平陵县委组织部',
      '赵前,男,1970.01,大专,平陵县委组织部',
    );
    const first = (await session.addFiles([odd])).drafts[0];
    await session.chooseKind(first?.id ?? '', 'roster');
    const told = await session.chooseField(first?.id ?? '', 0, 'name');
    expect(told.drafts[0]?.questions).toBe(0);
    await session.confirmDrafts([first?.id ?? '']);
    const moved = csv(
      '乙.csv',
      '性别,谁,备注,出生年月,单位',
      '女,周予安,借调,1985.06,望川县委组织部',
      '男,林晓舟,,1986.07,望川县委组织部',
      '男,何必,,1990.07,望川县委组织部',
    );
    const { drafts } = await session.addFiles([moved]);
    const [again] = drafts;
    expect(again?.kind).toBe('roster');
    expect(again?.questions).toBe(0);
    expect(again?.isRemembered).toBe(true);
  });
});
