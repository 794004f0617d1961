import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { buildWorkbook } from '../fixtures/workbooks.ts';
import { EnginePool } from './engine-pool.ts';
import { settled, tellAll } from './figures.ts';
import { csv, load } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());
afterEach(() => pool.release());

async function open(store = new MemoryStore()): Promise<Workspace> {
  const session = createSession(pool.platform(store));
  await session.open();
  return session;
}

const HEAD = '姓名,性别,出生年月,学历,单位';
const PEOPLE = ['王宁,男,1962.03,本科,平陵县委组织部', '李想,女,1999.10,研究生,平陵县委组织部'];
const roster = csv('平陵县花名册（2026年10月）.csv', HEAD, ...PEOPLE);
const other = csv('望川县花名册（2026年10月）.csv', HEAD, '孙立,男,1988.02,本科,望川县委组织部');

const workbook = (path: string, sheet: string, rows: readonly (readonly string[])[]): SourceFile => ({
  path,
  blob: new Blob([new Uint8Array(buildWorkbook([{ name: sheet, rows }]))]),
});

const lines = (...rows: readonly string[]) => rows.map((row) => row.split(','));

async function loadOnly(file: SourceFile) {
  const session = await open();
  await load(session, file);
  const { batches, headcount, refusals } = await session.state();
  const place = batches[0]?.id ?? '';
  const rowAt = async (row: number) => {
    const which = { how: 'rows', rows: [row] } as const;
    const { rows, headings } = await session.sheetRows({ place, which, offset: 0, limit: 1 });
    return { headings: headings.map(({ heading }) => heading), cells: rows[0]?.cells ?? [] };
  };
  return { session, batch: batches[0], headcount, refusals, rowAt };
}

describe('a file made to break things', () => {
  it('may have five thousand columns', async () => {
    const more = Array.from({ length: 4995 }, (_, i) => `指标${i}`).join(',');
    const wide = csv(
      '花名册（2026年10月）.csv',
      `${HEAD},${more}`,
      ...PEOPLE.map((p) => `${p},${'x,'.repeat(4994)}y`),
    );
    const { headcount, batch, rowAt } = await loadOnly(wide);
    expect([headcount, batch?.counts]).toEqual([2, { read: 2, loaded: 2, setAside: 0 }]);
    expect((await rowAt(2)).cells[4999]?.original).toBe('y');
  }, 60_000);

  it('may have one column, and is asked about', async () => {
    const session = await open();
    const { drafts, refusals } = await session.addFiles([csv('名单.csv', '姓名', '王宁', '李想')]);
    expect([drafts.length + refusals.length, drafts[0]?.kind ?? null]).toEqual([1, null]);
    const { batches } = await session.confirmDrafts(drafts.map(({ id }) => id));
    expect(batches).toEqual([]);
  });

  it('may have a hundred thousand blank rows, which count nowhere', async () => {
    const blank = Array<string>(100_000).fill(',,,,');
    const { batch, headcount } = await loadOnly(
      csv('花名册（2026年10月）.csv', HEAD, PEOPLE[0] ?? '', ...blank, PEOPLE[1] ?? ''),
    );
    expect([headcount, batch?.counts]).toEqual([2, { read: 2, loaded: 2, setAside: 0 }]);
  }, 30_000);

  it('may have headings and cells of SQL and HTML, which stay what they are', async () => {
    const evil = `');DROP TABLE people;--`;
    const html = '<img src=x onerror=alert(1)>';
    const { session, headcount, rowAt } = await loadOnly(
      csv(
        '花名册（2026年10月）.csv',
        `${HEAD},"${evil}",${html},"c0"" FROM people"`,
        `${PEOPLE[0]},"${evil}",${html},"' OR 1=1"`,
        `王"宁,男,1990.01,"${evil}","${html}'; DELETE FROM people",1,2,3`,
      ),
    );
    expect(headcount).toBe(2);
    const { headings, cells } = await rowAt(2);
    expect(headings.slice(5)).toEqual([evil, html, 'c0" FROM people']);
    expect(cells.slice(5).map(({ original }) => original)).toEqual([evil, html, `' OR 1=1`]);
    const { filterUnits, rows } = await (async () => {
      const choices = await session.filterChoices([]);
      const unit = choices.find(({ dimension }) => dimension === 'unit');
      const values = unit?.options.map(({ value }) => value) ?? [];
      const odd = values.find((value) => String(value).startsWith('<img'));
      const page = await session.page('structure', 'structure', {
        filters: [{ dimension: 'unit', values: [odd ?? null] }],
      });
      return { filterUnits: odd, rows: page.headcount };
    })();
    expect(String(filterUnits)).toContain('DELETE FROM people');
    expect(rows).toBe(1);
  });

  it('may have quotes in the name of its sheet, and a name of 255 characters with separators', async () => {
    const path = `a/..\\b/${'长'.repeat(230)}（2026年10月）.xlsx`;
    const sheet = `O'Brien "x"; --`;
    const { session, headcount, batch } = await loadOnly(workbook(path, sheet, lines(HEAD, ...PEOPLE)));
    expect([headcount, batch?.file, batch?.sheet]).toEqual([2, path, sheet]);
    const { name } = await session.makeIssueList([batch?.id ?? '']);
    expect(name).not.toMatch(/[\\/:*?"<>|]/);
    expect((await session.makePrefilled(batch?.id ?? '', '平陵县委组织部')).bytes.length).toBeGreaterThan(
      1000,
    );
  });

  it.each(['csv', 'xlsx'])('may have a NUL in a cell, and the name is read without it (%s)', async (kind) => {
    const rows = [HEAD, `王\u0000宁,男,1962.03,本科,平陵县委组织部`, PEOPLE[1] ?? ''];
    const name = `花名册（2026年10月）.${kind}`;
    const session = await open();
    const file = kind === 'csv' ? csv(name, ...rows) : workbook(name, 'Sheet1', lines(...rows));
    const { drafts, refusals } = await session.addFiles([file]);
    expect(refusals).toEqual([]);
    const { batches, headcount } = await session.confirmDrafts(drafts.map(({ id }) => id));
    expect([batches[0]?.counts?.read, headcount]).toEqual([2, 2]);
    const { question } = await session.page('structure', 'structure', { filters: [] });
    const cell = { table: 'structure.headcount', where: { scope_type: '全部', scope: '全部' }, measure: 'n' };
    const { rows: people } = await session.rows({ cells: [cell], question, offset: 0, limit: 9 });
    expect(people.map(({ values }) => values['name'])).toEqual(['王宁', '李想']);
  });

  it('may have two megabytes in one cell', async () => {
    const long = '备'.repeat(700_000);
    const { headcount, rowAt } = await loadOnly(
      csv('花名册（2026年10月）.csv', `${HEAD},备注`, `${PEOPLE[0]},${long}`, `${PEOPLE[1]},"a""b"`),
    );
    expect(headcount).toBe(2);
    expect((await rowAt(2)).cells[5]?.original.length).toBe(long.length);
    expect((await rowAt(3)).cells[5]?.original).toBe('a"b');
  });
});

describe('a hasty person', () => {
  it('drops the same file while it is still being read, and hears of it', async () => {
    const session = await open();
    await Promise.all([session.addFiles([roster]), session.addFiles([roster, roster])]);
    const [first, ...others] = (await session.state()).drafts;
    const same = async () => (await session.state()).drafts.map(({ duplicateOf }) => duplicateOf);
    expect(await same()).toEqual([null, first?.id, first?.id]);
    await session.discardDraft(others[1]?.id ?? '');
    const { batches } = await session.confirmDrafts([first?.id ?? '']);
    expect(await same()).toEqual([batches[0]?.id]);
    const state = await session.confirmDrafts([others[0]?.id ?? '']);
    expect(state.headcount).toBe(2);
  });

  it('discards the first of two that are the same, and may import the other', async () => {
    const session = await open();
    const { drafts } = await session.addFiles([roster, roster]);
    const state = await session.discardDraft(drafts[0]?.id ?? '');
    expect(state.drafts.map(({ duplicateOf }) => duplicateOf)).toEqual([null]);
  });

  it('drops two piles at once', async () => {
    const session = await open();
    const [one, two] = await Promise.all([session.addFiles([roster]), session.addFiles([other])]);
    expect([one.drafts.length, two.drafts.length]).toEqual([1, 2]);
    const state = await session.confirmDrafts(two.drafts.map(({ id }) => id));
    expect(state.headcount).toBe(3);
  });

  it('confirms twice, and imports once', async () => {
    const session = await open();
    const ids = (await session.addFiles([roster, other])).drafts.map(({ id }) => id);
    const states = await Promise.all([session.confirmDrafts(ids), session.confirmDrafts([...ids, ...ids])]);
    expect(states.map(({ batches, headcount }) => [batches.length, headcount])).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  it('discards and dismisses what is still being read', async () => {
    const session = await open();
    const adding = session.addFiles([roster, other, csv('说明.csv', '请各单位按时报送')]);
    const seen: string[] = [];
    for (let i = 0; i < 200 && seen.length < 2; i++) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      seen.splice(0, seen.length, ...(await session.state()).drafts.map(({ id }) => id));
    }
    const [first = ''] = seen;
    const discarded = session.discardDraft(first);
    const dismissed = session.dismissRefusals();
    await Promise.all([adding, discarded, dismissed]);
    const { drafts, refusals } = await session.state();
    expect(drafts.some(({ id }) => id === first)).toBe(false);
    expect(drafts.filter(({ kind }) => kind === 'roster')).toHaveLength(1);
    expect(refusals).toEqual([]);
  });

  it('takes things back while everything is being put together', async () => {
    const store = new MemoryStore();
    const session = await open(store);
    await load(session, roster, other);
    const batch = (await session.state()).batches[0]?.id ?? '';
    const [last, first] = await session.history();
    const states = await Promise.all([
      session.editCells(batch, [{ row: 2, column: 2, text: '1980.01' }]),
      session.undo(last?.entry ?? ''),
      session.undo(first?.entry ?? ''),
      session.undo(first?.entry ?? ''),
      session.changeSetting('city', '平陵市', null),
      session.removeBatch(batch),
      session.restoreBatch(batch),
      session.chooseAsOf('2026-12-31'),
    ]);
    expect(states[states.length - 1]?.asOf).toBe('2026-12-31');
    await settled(session);
    expect(await tellAll(session)).toEqual(await tellAll(await open(store)));
  });

  it('asks for a page and its rows while a table is removed, and is answered for before or after', async () => {
    const session = await open();
    await load(session, roster, other);
    const batch = (await session.state()).batches[0]?.id ?? '';
    const [{ question }] = [await session.page('structure', 'structure', { filters: [] })];
    const cell = { table: 'structure.headcount', where: { scope_type: '全部', scope: '全部' }, measure: 'n' };
    const ask = () =>
      Promise.all([
        session.page('structure', 'structure', { filters: [] }).then(({ headcount }) => headcount),
        session.rows({ cells: [cell], question, offset: 0, limit: 50 }).then(({ rows }) => rows.length),
        session.filterChoices([]).then(() => 0),
        session.unitDirectory().then(() => 0),
        session.batchIssues(batch).then(() => 0),
      ]);
    const asked = [ask()];
    const removed = session.removeBatch(batch);
    for (let i = 0; i < 600; i++) {
      await Promise.resolve();
      if (i % 40 === 0) asked.push(ask());
    }
    const back = session.restoreBatch(batch);
    asked.push(ask());
    await Promise.all([removed, back]);
    for (const [counted = 0, listed] of await Promise.all(asked)) {
      expect([1, 3]).toContain(counted);
      expect(listed).toBe(counted);
    }
  });

  it('gives up while waiting, and the others are not held up', async () => {
    const session = await open();
    const controller = new AbortController();
    const adding = session.addFiles([roster]);
    const waiting = session.addFiles([other], { signal: controller.signal });
    const after = session.chooseAsOf('2026-12-31');
    controller.abort();
    await expect(waiting).rejects.toThrow('已取消');
    expect((await adding).drafts).toHaveLength(1);
    expect((await after).drafts).toHaveLength(1);
  });

  it('clears everything while files are read', async () => {
    const session = await open();
    await load(session, other);
    const adding = session.addFiles([roster]);
    const cleared = await session.clearAll();
    await adding;
    expect(cleared).toMatchObject({ batches: [], drafts: [], headcount: null });
    await load(session, roster);
    const fresh = await open();
    await load(fresh, roster);
    expect((await tellAll(session)).tables).toEqual((await tellAll(fresh)).tables);
  });
});
