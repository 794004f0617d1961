import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { CellRef } from '#core/table.ts';
import { buildWorkbook } from '../fixtures/workbooks.ts';
import { EnginePool } from './engine-pool.ts';
import { settled } from './figures.ts';
import { csv, load } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());
afterEach(() => pool.release());

const NAMES = ['林晓舟', '周予安', '欧阳修远'];
const named = csv(
  '述职评议.csv',
  '述职评议（2026年9月）',
  '轮次,评议类型,评议人,评议对象,评议指标,得分',
  '2026年9月,述职评议,林晓舟,研究室,履职,92',
  '2026年9月,述职评议,周予安,研究室,履职,95',
  '2026年9月,述职评议,评委3,研究室,履职,91',
  '2026年9月,述职评议, 林晓舟 ,办公室,履职,90',
  '2026年9月,述职评议,欧阳修远,办公室,履职,88',
);
const mutual = csv(
  '互评.csv',
  '轮次,评议类型,评议人,评议对象,评议方向,评议指标,得分',
  '2026年三季度,双向互评,办公室,文秘科,牵头评配合,协作配合,92',
  '2026年三季度,双向互评,文秘科,办公室,配合评牵头,协作配合,90',
);

const workbook: SourceFile = {
  path: '评议和荣誉.xlsx',
  blob: new Blob([
    buildWorkbook([
      {
        name: '评议',
        rows: [
          ['轮次', '评议类型', '评议人', '评议对象', '评议指标', '得分'],
          ['2026年9月', '述职评议', '林晓舟', '研究室', '履职', 92],
          ['2026年9月', '述职评议', '周予安', '研究室', '履职', 95],
        ],
      },
      {
        name: '荣誉',
        rows: [
          ['日期', '获奖单位', '荣誉名称', '级别'],
          ['2026-06-26', '研究室', '先进基层党组织', '市级'],
        ],
      },
    ]).slice(),
  ]),
};

let store: MemoryStore;
let session: Workspace;
beforeEach(async () => {
  store = new MemoryStore();
  session = createSession(pool.platform(store));
  await session.open();
});

const ALL: CellRef = {
  ...{ table: 'reviews.records', measure: 'n' },
  where: { scope_type: '全部', scope: '全部', review_kind: '述职评议', round: '2026年9月' },
};

async function batchOf(file: string): Promise<string> {
  const { batches } = await session.state();
  return batches.find((batch) => batch.file === file)?.id ?? '';
}

async function votersIn(file: string, rows: readonly number[]): Promise<readonly (string | undefined)[]> {
  const batch = await batchOf(file);
  const found = await Promise.all(rows.map((row) => session.originalRow({ batch, row })));
  return found.map((row) => row?.cells.find(({ heading }) => heading === '评议人')?.text);
}

/** Everything that is stored, as text. */
async function stored(): Promise<string> {
  const entries = await store.entries();
  const keys = entries.flatMap((entry) => (entry.type === 'batch' ? [entry.original] : []));
  const blobs = await Promise.all(keys.map((key) => store.original(key)));
  const texts = await Promise.all(blobs.map((blob) => (blob ?? new Blob()).text()));
  return [JSON.stringify(entries), ...texts].join('\n');
}

describe('names of voters', () => {
  it('are codes in the order in which they appear, while codes stay as they are', async () => {
    await load(session, named);
    expect(await votersIn('述职评议.csv', [3, 4, 5, 6, 7])).toEqual([
      'V001',
      'V002',
      '评委3',
      'V001',
      'V003',
    ]);
  });

  it('are in nothing that is stored, nor in what was done', async () => {
    await load(session, named);
    await settled(session);
    const text = await stored();
    expect(text).toContain('V003');
    for (const name of NAMES) expect(text).not.toContain(name);
    const history = await session.history();
    expect(history.map((line) => line.text).join()).toContain(
      '导入述职评议.csv（5行），3人的姓名已换成代号，不保留姓名和原文件',
    );
  });

  it('cannot be looked for behind a figure', async () => {
    await load(session, named);
    const question = { asOf: (await session.state()).asOf ?? '', filters: [] };
    const ask = { cells: [ALL], question, offset: 0, limit: 20 };
    const found = await session.rows({ ...ask, search: '林晓舟' });
    expect([found.total, found.matching]).toEqual([5, 0]);
    expect((await session.rows(ask)).rows.map(({ values }) => values['voter'])).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });

  it('become codes as well when they are typed into a loaded table, or into one on its way in', async () => {
    const { drafts } = await session.addFiles([named]);
    const id = drafts[0]?.id ?? '';
    await session.editCells(id, [{ row: 5, column: 2, text: '何其正' }]);
    await session.confirmDrafts([id]);
    await session.editCells(await batchOf('述职评议.csv'), [{ row: 4, column: 2, text: '何其正' }]);
    await settled(session);
    const text = await stored();
    for (const name of [...NAMES, '何其正', '评委3']) expect(text.includes(name)).toBe(name === '评委3');
    expect(text).toContain('"text":"V');
  });

  it('are not in a workspace file, which makes the same codes elsewhere', async () => {
    await load(session, named);
    const { bytes } = await session.makeWorkspaceFile(null);
    const other = createSession(pool.platform(new MemoryStore()));
    await other.open();
    await other.openWorkspaceFile(new Blob([bytes.slice()]), null);
    session = other;
    expect(await votersIn('述职评议.csv', [3, 4, 5, 6, 7])).toEqual([
      'V001',
      'V002',
      '评委3',
      'V001',
      'V003',
    ]);
    expect((await session.history()).map((line) => line.text).join()).toContain('3人的姓名已换成代号');
  });

  it('are said to become codes before the table is imported', async () => {
    const { drafts } = await session.addFiles([named]);
    const messages = drafts.flatMap(({ issues }) => issues.map(({ message }) => message));
    expect(messages).toContain('评议人一列是姓名，共3人，导入时换成代号，姓名不保留');
  });

  it('stay codes, and the file is known again, once the workspace is opened anew', async () => {
    await load(session, named);
    await settled(session);
    await pool.release();
    session = createSession(pool.platform(store));
    await session.open();
    expect(await votersIn('述职评议.csv', [3, 4, 5, 6, 7])).toEqual([
      'V001',
      'V002',
      '评委3',
      'V001',
      'V003',
    ]);
    const { drafts } = await session.addFiles([named]);
    expect(drafts[0]?.duplicateOf).toBe(await batchOf('述职评议.csv'));
  });

  it.each([0, 1])(
    'are not kept by another table of the same workbook either, imported as number %i',
    async (place) => {
      const { drafts } = await session.addFiles([workbook]);
      const ids = drafts.map(({ id }) => id);
      for (const id of place === 0 ? ids : [...ids].reverse()) await session.confirmDrafts([id]);
      await settled(session);
      const { batches } = await session.state();
      expect(batches.map(({ kind, counts }) => [kind, counts?.loaded]).sort()).toEqual([
        ['honours', 1],
        ['reviews', 2],
      ]);
      const text = await stored();
      // A workbook is packed: what it says could not be seen in it.
      expect(text).not.toContain('PK\u0003\u0004');
      expect(text).toContain('V002');
      for (const name of NAMES) expect(text).not.toContain(name);
    },
  );

  it('that are names of offices are kept: those vote on each other', async () => {
    await load(session, mutual);
    expect(await votersIn('互评.csv', [2, 3])).toEqual(['办公室', '文秘科']);
    expect((await session.history())[0]?.text).not.toContain('代号');
  });
});
