import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MadeFile, ReturnedList, Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { readFile } from '#ingest/read-file.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { buildWorkbook } from '../fixtures/workbooks.ts';
import { EnginePool } from './engine-pool.ts';
import { tellAll, tellFigures } from './figures.ts';
import { OFFICE_FILES } from './office-files.ts';
import { type Step, take } from './replay-steps.ts';
import { csv, load } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());
afterEach(() => pool.release());

async function open(): Promise<Workspace> {
  const session = createSession(pool.platform(new MemoryStore()));
  await session.open();
  return session;
}

const toBlob = ({ bytes }: MadeFile) => new Blob([new Uint8Array(bytes)]);

const WORK: readonly Step[] = [
  { what: 'edit', a: 0, b: 1 },
  { what: 'edit', a: 1, b: 3 },
  { what: 'decide', a: 0, b: 3 },
  { what: 'alias', a: 0, b: 0 },
  { what: 'unit-name', a: 0, b: 0 },
  { what: 'remap', a: 3, b: 1 },
  { what: 'remove', a: 2, b: 0 },
  { what: 'city', a: 1, b: 0 },
  { what: 'close', a: 0, b: 0 },
  { what: 'add', a: 1, b: 0 },
  { what: 'undo', a: 4, b: 0 },
  { what: 'as-of', a: 2, b: 0 },
];

/** How many rows a removed table had is said only while they lie in the engine. */
async function tellHistory(session: Workspace) {
  const lines = await session.history();
  return lines.map(({ text, undone }) => [text.replace(/（\d+行）$/, ''), undone]);
}

describe('a workspace file', () => {
  it('brings the same figures to another workspace, with a passphrase and without', async () => {
    const here = await open();
    await load(here, ...OFFICE_FILES);
    for (const step of WORK) await take(here, step);
    for (const passphrase of [null, '平陵 2026']) {
      const file = toBlob(await here.makeWorkspaceFile(passphrase));
      const there = await open();
      await load(there, csv('别的花名册（2026年1月）.csv', '姓名,性别,单位', '何必,男,望川县委组织部'));
      await there.addFiles(OFFICE_FILES.slice(0, 1));
      await there.openWorkspaceFile(file, passphrase);
      expect((await there.state()).drafts).toEqual([]);
      expect(await tellAll(there)).toEqual(await tellAll(here));
      const [, ...lines] = await tellHistory(here);
      expect(await tellHistory(there)).toEqual(lines);
    }
  }, 120_000);

  it('that is none leaves everything as it was', async () => {
    const here = await open();
    await load(here, ...OFFICE_FILES.slice(0, 2));
    const before = await tellAll(here);
    await expect(here.openWorkspaceFile(new Blob(['PK']), null)).rejects.toThrow();
    expect(await tellAll(here)).toEqual(before);
  });
});

describe('a memory file', () => {
  it('makes another workspace read the same files in the same way', async () => {
    const odd = csv(
      '甲.csv',
      '谁,性别,生于,学历,单位',
      '王宁,男,1962.03,念过大学,平陵组织部',
      '李想,女,1971.05,本科,平陵县委组织部',
      '赵前,男,1970.01,大专,平陵县委组织部',
    );
    const here = await open();
    const [draft] = (await here.addFiles([odd])).drafts;
    await here.chooseKind(draft?.id ?? '', 'roster');
    await here.chooseField(draft?.id ?? '', 0, 'name');
    await here.chooseField(draft?.id ?? '', 2, 'birth');
    await here.confirmDrafts([draft?.id ?? '']);
    await here.decideValue('education', '念过大学', '大学本科');
    await here.decideUnitName('平陵组织部', '平陵县委组织部');
    const there = await open();
    const waiting = (await there.addFiles([odd])).drafts;
    await there.discardDraft(waiting[0]?.id ?? '');
    await there.openMemoryFile(toBlob(await here.makeMemoryFile()));
    await load(there, odd);
    expect((await there.state()).headcount).toBe(3);
    expect(await tellFigures(there)).toEqual(await tellFigures(here));
  });
});

/** The list as the county sends it back: one more text in the column of corrections where asked. */
async function fillIn(
  list: MadeFile,
  path: string,
  correct: (row: Readonly<Record<string, string>>) => string | null,
): Promise<SourceFile> {
  const { sheets } = await readFile({ path, blob: toBlob(list) }, {});
  const filled = sheets.map(({ name, body, head, hidden }) => {
    const rows = (body.kind === 'rows' ? body.rows : head).map(({ cells }) => [...cells]);
    const heading = rows.findIndex((cells) => cells.includes('更正为'));
    const headings = rows[heading] ?? [];
    for (const cells of heading === -1 ? [] : rows.slice(heading + 1)) {
      const told = Object.fromEntries(headings.map((text, i) => [text, cells[i] ?? '']));
      const text = correct(told);
      if (text !== null) cells[headings.indexOf('更正为')] = text;
    }
    return { name: name ?? '', rows, hidden };
  });
  return { path, blob: new Blob([new Uint8Array(buildWorkbook(filled))]) };
}

const roster = csv(
  '平陵县花名册（2026年10月）.csv',
  '姓名,性别,出生年月,学历,单位',
  '王宁,男,2062.03,本科,平陵县委组织部',
  '李想,女,1999.10,念过大学,平陵县委组织部',
  '赵前,男人,1970.01,大专,平陵县委组织部',
);

describe('an issue list that comes back', () => {
  let session: Workspace;
  let batch: string;
  let list: MadeFile;
  beforeEach(async () => {
    session = await open();
    await load(session, roster);
    batch = (await session.state()).batches[0]?.id ?? '';
    list = await session.makeIssueList([batch]);
  });

  const born = (text: string) => (row: Readonly<Record<string, string>>) =>
    row['现填内容'] === '2062.03' ? text : null;

  async function handIn(to: Workspace, file: SourceFile): Promise<ReturnedList> {
    const { returned } = await to.addFiles([file]);
    const last = returned[returned.length - 1];
    if (!last) throw new Error('not taken for a list');
    return last;
  }

  const edited = async () => {
    const which = { how: 'edited' } as const;
    const { rows } = await session.sheetRows({ place: batch, which, offset: 0, limit: 10 });
    return rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ index, edited: text }) => (text === null ? [] : [[row, index, text]])),
    );
  };

  const refused = async () =>
    (await session.state()).returned.flatMap(({ corrections }) => corrections.map(({ refused: why }) => why));

  it('changes the cells that were corrected and no other', async () => {
    expect((await session.state()).batches[0]?.isSentBack).toBe(true);
    const correct = (row: Readonly<Record<string, string>>) =>
      ({ '2062.03': '1962.03', 男人: '男' })[row['现填内容'] ?? ''] ?? null;
    const { id, corrections, problems } = await handIn(session, await fillIn(list, '清单.xlsx', correct));
    expect(problems).toEqual([]);
    expect(
      corrections.map(({ row, column, was, now, refused: why }) => [row, column, was, now, why]),
    ).toEqual([
      [2, '出生年月', '2062.03', '1962.03', null],
      [4, '性别', '男人', '男', null],
    ]);
    expect(await edited()).toEqual([]);
    await session.applyReturned(id);
    expect(await edited()).toEqual([
      [2, 2, '1962.03'],
      [4, 1, '男'],
    ]);
    const state = await session.state();
    expect([state.headcount, state.returned, state.batches[0]?.isSentBack]).toEqual([3, [], false]);
  });

  it('is refused where the cell was corrected by hand since, whether before or after it came', async () => {
    await handIn(session, await fillIn(list, '清单.xlsx', born('1962.03')));
    await session.editCells(batch, [{ row: 2, column: 2, text: '1972.03' }]);
    expect(await refused()).toEqual(['现在是“1972.03”，与发出时不同']);
    await handIn(session, await fillIn(list, '清单（2）.xlsx', born('1982.03')));
    for (const { id } of (await session.state()).returned) await session.applyReturned(id);
    expect(await edited()).toEqual([[2, 2, '1972.03']]);
  });

  it('that came twice and says different things is applied once', async () => {
    const first = await handIn(session, await fillIn(list, '清单.xlsx', born('1962.03')));
    const second = await handIn(session, await fillIn(list, '清单（2）.xlsx', born('1982.03')));
    await session.applyReturned(first.id);
    expect(await refused()).toEqual(['现在是“1962.03”，与发出时不同']);
    await session.applyReturned(second.id);
    expect(await edited()).toEqual([[2, 2, '1962.03']]);
  });

  it('is refused for a batch that was removed, before or after it came', async () => {
    const file = await fillIn(list, '清单.xlsx', born('1962.03'));
    const { id } = await handIn(session, file);
    await session.removeBatch(batch);
    expect(await refused()).toEqual(['这张表已经不在台账里']);
    await session.applyReturned(id);
    expect((await handIn(session, file)).corrections.map(({ refused: why }) => why)).toEqual([
      '这张表已经不在台账里',
    ]);
    await session.restoreBatch(batch);
    expect(await edited()).toEqual([]);
    expect(await refused()).toEqual([null]);
  });

  it('is refused in a workspace that never held the table, though it holds one of the same name', async () => {
    const other = await open();
    await load(other, roster);
    const { corrections } = await handIn(other, await fillIn(list, '清单.xlsx', born('1962.03')));
    expect(corrections.map(({ refused: why }) => why)).toEqual(['这张表已经不在台账里']);
  });
});

describe('a prefilled table that comes back', () => {
  it('shows who changed, who is gone and who is new', async () => {
    const session = await open();
    await load(session, ...OFFICE_FILES.slice(6), OFFICE_FILES[2] ?? roster, roster);
    const batch = (await session.state()).batches.find(({ file }) => file === roster.path)?.id ?? '';
    const made = await session.makePrefilled(batch, '平陵县委组织部');
    const { sheets } = await readFile({ path: made.name, blob: toBlob(made) }, {});
    const changed = sheets.map(({ name, body, head, hidden }) => {
      const rows = (body.kind === 'rows' ? body.rows : head).map(({ cells }) => [...cells]);
      const stays = rows.find((cells) => cells.includes('李想'));
      const goes = rows.findIndex((cells) => cells.includes('赵前'));
      if (stays && goes !== -1) {
        rows[goes] = stays.map((cell) => ({ 李想: '何必', '1999.10': '1990.07' })[cell] ?? cell);
        stays[stays.indexOf('念过大学')] = '大学本科';
      }
      return { name: name ?? '', rows, hidden };
    });
    const file = { path: '核对表.xlsx', blob: new Blob([new Uint8Array(buildWorkbook(changed))]) };
    const before = await tellAll(session);
    const [draft] = (await session.addFiles([file])).drafts;
    const { differences } = draft ?? {};
    expect(differences?.changed.map(({ name, column, was, now }) => [name, column, was, now])).toEqual([
      ['李想', '最高学历', '念过大学', '大学本科'],
    ]);
    expect(differences?.missing).toEqual([{ name: '赵前' }]);
    expect(differences?.added.map(({ name }) => name)).toEqual(['何必']);
    await session.discardDraft(draft?.id ?? '');
    expect(await tellAll(session)).toEqual(before);
  });
});
