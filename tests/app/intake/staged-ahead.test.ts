import { afterEach, describe, expect, it } from 'vitest';
import { readingOrder } from '#app/intake/file-reads.ts';
import { readPacked } from '#app/load/packed-sheet.ts';
import { createSession } from '#app/session.ts';
import type { Workspace } from '#app/api.ts';
import type { Engine } from '#engine/engine.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { lendEngine } from '../../engines.ts';
import { createTestPlatform, csv } from '../workspace.ts';

const HEADING = '姓名,性别,出生年月,身份证号,学历,单位,职务层次';
const people = (count: number, unit: string) =>
  Array.from(
    { length: count },
    (_, i) => `王${String.fromCharCode(0x4e00 + i)},男,1985.03,,大学,${unit},正科级`,
  );

let engine: Engine;
let session: Workspace;
afterEach(() => engine.close());

/** Hears in which order files are read and tables are staged. */
async function open(
  heard: string[],
  beforeRead: (source: SourceFile) => Promise<void> = () => Promise.resolve(),
) {
  engine = await lendEngine((sql) => {
    if (sql.startsWith('CREATE TABLE "coded_')) heard.push('staged');
  });
  session = createSession({
    ...createTestPlatform(),
    startEngine: () => Promise.resolve(engine),
    readFile: async (source, job, choices) => {
      await beforeRead(source);
      const file = await readPacked(source, job, choices);
      heard.push(source.path);
      return file;
    },
  });
  await session.open();
}

const countTables = async (name: string) =>
  (await engine.query(`SELECT 1 FROM duckdb_tables() WHERE starts_with(table_name, '${name}')`)).rowCount;

describe('several files', () => {
  it('are read the longest first, and shown as they were handed in', async () => {
    const heard: string[] = [];
    await open(heard);
    const files = [
      csv('甲.csv', HEADING, ...people(3, '市财政局')),
      csv('乙.csv', HEADING, ...people(30, '市审计局')),
      csv('空.csv', ''),
      csv('丙.csv', HEADING, ...people(9, '市委组织部')),
    ];
    const { drafts, refusals } = await session.addFiles(files);
    expect(heard.filter((what) => what !== 'staged')).toEqual(['乙.csv', '丙.csv', '甲.csv', '空.csv']);
    expect(drafts.map(({ file, counts }) => [file, counts?.loaded])).toEqual([
      ['甲.csv', 3],
      ['乙.csv', 30],
      ['丙.csv', 9],
    ]);
    expect(refusals.map(({ file }) => file)).toEqual(['空.csv']);
  });

  it('count a spreadsheet for a text of many times its size', () => {
    const file = (path: string, bytes: number) => ({ path, blob: new Blob([new Uint8Array(bytes)]) });
    expect(readingOrder([file('a.csv', 100), file('b.xlsx', 10), file('c.txt', 201)])).toEqual([2, 1, 0]);
  });

  it('are staged while others are read', async () => {
    const heard: string[] = [];
    await open(heard, async ({ path }) => {
      if (path === '后.csv')
        while (!heard.includes('staged')) await new Promise((done) => setTimeout(done, 5));
    });
    const { drafts } = await session.addFiles([
      csv('后.csv', HEADING, ...people(3, '市财政局')),
      csv('先.csv', HEADING, ...people(30, '市审计局')),
    ]);
    expect(heard).toEqual(['先.csv', 'staged', '后.csv', 'staged']);
    expect(drafts.map(({ counts }) => counts?.loaded)).toEqual([3, 30]);
    expect(await countTables('coded_')).toBe(2);
  });

  it('are staged anew where a later one says the date for all, and leave nothing of the first time', async () => {
    const heard: string[] = [];
    await open(heard, async ({ path }) => {
      if (path === '有日期.csv')
        while (!heard.includes('staged')) await new Promise((done) => setTimeout(done, 5));
    });
    const { drafts } = await session.addFiles([
      csv('无日期.csv', HEADING, ...people(30, '市审计局')),
      csv('有日期.csv', '花名册（截至2026年9月30日）', HEADING, ...people(3, '市财政局')),
    ]);
    expect(drafts.map(({ asOf, counts }) => [asOf, counts?.loaded])).toEqual([
      ['2026-09-30', 30],
      ['2026-09-30', 3],
    ]);
    expect(heard.filter((what) => what === 'staged')).toHaveLength(3);
    expect(await countTables('coded_')).toBe(2);
  });

  it('leave nothing of a table that is discarded', async () => {
    await open([]);
    const { drafts } = await session.addFiles([
      csv('甲.csv', HEADING, ...people(3, '市财政局')),
      csv('乙.csv', HEADING, ...people(30, '市审计局')),
    ]);
    for (const { id } of drafts) await session.discardDraft(id);
    expect([await countTables('coded_'), await countTables('raw_'), await countTables('issues_')]).toEqual([
      0, 0, 0,
    ]);
  });

  it('can be handed in again after reading was cancelled', async () => {
    const abort = new AbortController();
    await open([], ({ path }) => {
      if (path === '甲.csv') abort.abort();
      return Promise.resolve();
    });
    const files = [
      csv('甲.csv', HEADING, ...people(3, '市财政局')),
      csv('乙.csv', HEADING, ...people(30, '市审计局')),
    ];
    await expect(session.addFiles(files, { signal: abort.signal })).rejects.toMatchObject({
      name: 'CancelledError',
    });
    for (const { id } of (await session.state()).drafts) await session.discardDraft(id);
    const { drafts } = await session.addFiles(files);
    expect(drafts.map(({ counts }) => counts?.loaded)).toEqual([3, 30]);
    expect(await countTables('coded_')).toBe(2);
  });
});
