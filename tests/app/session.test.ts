import type { Workspace } from '#app/api.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { takeEnginesBack } from '../engines.ts';
import { settled } from './figures.ts';
import { countPeople, createTestPlatform, csv, load } from './workspace.ts';

afterEach(takeEnginesBack);

const HEAD = '姓名,性别,出生年月,学历,单位';
const newer = csv(
  '平陵县委组织部花名册（2026年10月）.csv',
  HEAD,
  '王宁,男,1990.05,本科,平陵县委组织部',
  '李想,女,1999.10,研究生,平陵县委组织部',
);
const older = csv(
  '平陵县委组织部花名册（2025年10月）.csv',
  HEAD,
  '王宁,男,1990.05,大专,平陵县委组织部',
  '赵前,男,1970.01,大专,平陵县委组织部',
  '钱后,男,1971.01,大专,平陵县委组织部',
);
const other = csv('望川县委组织部花名册（2025年10月）.csv', HEAD, '孙立,男,1988.02,本科,望川县委组织部');

describe('a session', () => {
  let store: MemoryStore;
  let session: Workspace;
  beforeEach(async () => {
    store = new MemoryStore();
    session = createSession(createTestPlatform(store));
    await session.open();
  });

  it('counts a unit by its newest roster and never adds two dates up', async () => {
    await load(session, newer, older);
    expect((await session.state()).asOf).toBe('2026-10-31');
    expect(await countPeople(session)).toBe(2);
  });

  it('counts each unit by its own newest roster', async () => {
    await load(session, newer, older, other);
    expect(await countPeople(session)).toBe(3);
  });

  it('looks back to an earlier date with the rosters of then', async () => {
    await load(session, newer, older, other);
    await session.chooseAsOf('2025-12-31');
    expect(await countPeople(session)).toBe(4);
    await session.chooseAsOf('2020-01-01');
    expect(await countPeople(session)).toBe(0);
    await session.chooseAsOf(null);
    expect(await countPeople(session)).toBe(3);
  });

  it('counts a person who stands in two rosters of one date once, and says so when they differ', async () => {
    const twice = csv('补报花名册（2026年10月）.csv', HEAD, '王宁,男,1990.05,研究生,平陵县委组织部');
    await load(session, newer, twice);
    expect(await countPeople(session)).toBe(2);
    const { batches } = await session.state();
    expect(
      batches.flatMap(({ issues }) => issues.map(({ code, severity, count }) => [code, severity, count])),
    ).toContainEqual(['key.duplicate', 'warning', 1]);
  });

  it('takes a removed batch out of every figure and puts it back', async () => {
    await load(session, newer, other);
    const batch = (await session.state()).batches.find(({ file }) => file === newer.path);
    await session.removeBatch(batch?.id ?? '');
    expect(await countPeople(session)).toBe(1);
    await session.restoreBatch(batch?.id ?? '');
    expect(await countPeople(session)).toBe(3);
  });

  it('is the same after a reload, from the originals alone', async () => {
    await load(session, newer, older, other);
    await session.changeSetting('structure.min_base', 3, null);
    const before = await session.page('structure', 'structure', { filters: [] });
    await settled(session);
    const again = createSession(createTestPlatform(store));
    const state = await again.open();
    expect(state.headcount).toBe(3);
    expect((await again.page('structure', 'structure', { filters: [] })).tables).toEqual(before.tables);
    const settings = await again.settings();
    expect(settings.find(({ definition }) => definition.id === 'structure.min_base')?.value).toBe(3);
  });

  it('keeps nothing of what was cleared', async () => {
    await load(session, newer);
    const state = await session.clearAll();
    expect(state).toMatchObject({ batches: [], drafts: [], headcount: null, bytes: 0 });
    expect(await store.entries()).toEqual([]);
    await load(session, other);
    expect(await countPeople(session)).toBe(1);
  });

  it('stores nothing but the answer once the computer is said to be shared', async () => {
    await load(session, newer);
    const state = await session.answerSharedComputer(true);
    expect(state.storage).toMatchObject({ kind: 'memory' });
    expect(await countPeople(session)).toBe(2);
    await load(session, other);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await store.entries()).map(({ type }) => type)).toEqual(['shared-computer']);
    const again = createSession(createTestPlatform(store));
    expect((await again.open()).batches).toEqual([]);
  });

  it('works on in memory and says why when the browser stores nothing', async () => {
    const platform = { ...createTestPlatform(), openStore: () => Promise.reject(new Error('SecurityError')) };
    const blocked = createSession(platform);
    const state = await blocked.open();
    expect(state.storage.kind).toBe('memory');
    expect(state.storage.note).toContain('SecurityError');
    await load(blocked, newer);
    expect(await countPeople(blocked)).toBe(2);
  });

  it('opens every share to exactly the people in its numerator, with file and row', async () => {
    await load(session, newer, other);
    const page = await session.page('structure', 'structure', { filters: [] });
    const cell = {
      table: 'structure.education',
      where: { scope_type: '全部', scope: '全部', education: '大学本科' },
      measure: 'share',
    };
    const rows = await session.rows({ cells: [cell], question: page.question, offset: 0, limit: 50 });
    expect(rows.total).toBe(2);
    expect(rows.rows.map(({ file, row, values }) => [file, row, values['name'], values['age']])).toEqual([
      [newer.path, 2, '王宁', 36],
      [other.path, 2, '孙立', 38],
    ]);
    const passport = await session.passport(cell, page.question);
    expect(passport).toMatchObject({ value: 2 / 3, asOf: '2026-10-31', unit: '%' });
    const original = await session.originalRow(rows.rows[0]?.id ?? { batch: '', row: 0 });
    expect(original).toMatchObject({ file: newer.path, row: 2 });
    expect(original?.cells).toContainEqual({
      ...{ heading: '学历', text: '本科', edited: null, value: '大学本科' },
    });
  });

  it('searches and sorts the people behind a figure', async () => {
    await load(session, newer, other);
    const { question } = await session.page('structure', 'structure', { filters: [] });
    const cell = { table: 'structure.headcount', where: { scope_type: '全部', scope: '全部' }, measure: 'n' };
    const request = { cells: [cell], question, offset: 0, limit: 10 };
    const byAge = await session.rows({ ...request, sort: { field: 'age', descending: true } });
    expect(byAge.rows.map(({ values }) => values['name'])).toEqual(['孙立', '王宁', '李想']);
    const found = await session.rows({ ...request, search: '李' });
    expect(found).toMatchObject({ total: 3, matching: 1 });
  });

  it('maps another column when the person says so, and counts again', async () => {
    const odd = csv(
      '表.csv',
      '姓名,性别,出生年月,最终学历情况,单位',
      '王宁,男,1990.05,本科,平陵县委组织部',
      '李想,女,1999.10,研究生,平陵县委组织部',
    );
    const { drafts } = await session.addFiles([odd]);
    const [draft] = drafts;
    const changed = await session.chooseField(draft?.id ?? '', 3, 'education');
    expect(changed.drafts[0]?.columns[3]).toMatchObject({ field: 'education' });
    await session.confirmDrafts([draft?.id ?? '']);
    const page = await session.page('structure', 'structure', { filters: [] });
    expect(page.tables['structure.education']?.rows[0]).toMatchObject({ known: 2 });
  });

  it("tells the city's own organs from a county-level city by the setting", async () => {
    const cityRoster = csv('云门.csv', HEAD, '王宁,男,1990.05,本科,云门市委组织部');
    await load(session, cityRoster);
    const levelOf = async () =>
      (await session.filterChoices([])).find(({ dimension }) => dimension === 'level')?.options[0]?.value;
    expect(await levelOf()).toBe('县级');
    await session.changeSetting('city', '云门市', null);
    expect(await levelOf()).toBe('市级');
  });
});
