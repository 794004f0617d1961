import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { buildWorkbook } from '../fixtures/workbooks.ts';
import { EnginePool } from './engine-pool.ts';
import { settled } from './figures.ts';
import { csv } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());
afterEach(() => pool.release());

/** What waits after a file was handed in: kind, heading and rows of each table, and its warnings. */
async function waiting(file: SourceFile) {
  const session = createSession(pool.platform(new MemoryStore()));
  await session.open();
  const { drafts } = await session.addFiles([file]);
  return {
    tables: drafts.map(({ kind, headerRows, counts, sheetwide }) => {
      const period = sheetwide.find(({ field }) => field === 'period')?.value;
      return [kind, headerRows.join(), counts?.loaded, period].filter((part) => part !== undefined).join(' ');
    }),
    warnings: drafts.flatMap(({ issues }) =>
      issues
        .filter(({ severity }) => severity === 'warning')
        .map(({ code, column, values, rows }) => [code, column, values.join(), rows.join()].join(' ')),
    ),
    unified: drafts.flatMap(({ issues }) => issues.flatMap(({ values, became }) => (became ? values : []))),
  };
}

describe('a workbook that counts days from 1904', () => {
  it('is read so without a date format, and its texts are asked about', async () => {
    const rows = [
      ['姓名', '性别', '出生年月'],
      ['张伟', '男', 29645],
      ['王芳', '女', { v: 29645, z: 'yyyy-mm-dd' }],
      ['李强', '男', '29645'],
    ];
    const book = buildWorkbook([{ name: '表', rows }], 'xlsx', true);
    const { warnings, unified } = await waiting({
      path: '花名册.xlsx',
      blob: new Blob([Uint8Array.from(book)]),
    });
    expect(warnings).toEqual(['date.ambiguous 出生年月 29645 4']);
    expect(unified).toEqual(['29645', '1985-03-01']);
  });
});

describe('several tables on a sheet', () => {
  const scores = ['单位,指标,得分', '云门县,党建,90'];

  it('take their period from their own title', async () => {
    const stacked = csv('得分.csv', '2026年8月得分', ...scores, '', '2026年9月得分', ...scores);
    expect((await waiting(stacked)).tables).toEqual(['scores 2 1 2026年8月', 'scores 6 1 2026年9月']);
    const beside = csv(
      '得分.csv',
      ',,2026年8月得分,,,2026年9月得分',
      '单位,指标,得分,单位,指标,得分',
      '甲县,党建,9,甲县,党建,8',
    );
    expect((await waiting(beside)).tables).toEqual(['scores 2 1 2026年8月', 'scores 2 1 2026年9月']);
  });

  it('lose nobody when a list goes on beside itself', async () => {
    const twice = '姓名,性别,出生年月,姓名,性别,出生年月';
    const list = csv('花名册.csv', twice, '张伟,男,1980.01,王芳,女,1981.02', '李强,男,1982.03,,,');
    expect((await waiting(list)).tables).toEqual(['roster 1 2', 'roster 1 1']);
  });

  it('leave out the one that nobody knows instead of taking its rows for people', async () => {
    const people = ['姓名,性别,出生年月', '张伟,男,1980.01', '王芳,女,1981.02'];
    const cars = ['车牌,购置日期,司机', '甲1,2020-01-01,李强', '甲2,2021-01-01,赵敏'];
    const list = csv('花名册.csv', ...people, '', '车辆台账', ...cars);
    expect((await waiting(list)).tables).toEqual(['roster 1 2']);
  });
});

describe('a training that ends before it starts', () => {
  it('has no end; one whose end may be later keeps it', async () => {
    const { tables, warnings } = await waiting(
      csv(
        '培训.csv',
        '姓名,培训班次,开始时间,结束时间',
        ...['张伟,班一,2026-03-06,2026-03-02', '王芳,班一,2026-03-06,2026.03'],
        ...['李强,班一,2026.03,2026-03-02', '赵敏,班一,2026.04,2026.03', '刘洋,班一,2026-03-06,2026'],
      ),
    );
    expect(tables).toEqual(['training 1 5']);
    expect(warnings).toEqual(['date.order 结束时间 2026.03,2026-03-02 2,5']);
  });
});

describe('a heading far down a sheet', () => {
  it('can be chosen by hand, and stays chosen', async () => {
    const above = Array.from({ length: 230 }, (_, i) => `记录${i},说明${i}`);
    const file = csv('名册.csv', ...above, '姓名,性别,出生年月', '张伟,男,1980.01', '王芳,女,1981.02');
    const store = new MemoryStore();
    const session = createSession(pool.platform(store));
    await session.open();
    const added = await session.addFiles([file]);
    const id = added.drafts[0]?.id ?? '';
    const chosen = (await session.chooseHeader(id, [231])).drafts[0];
    expect([chosen?.kind, chosen?.headerRows, chosen?.counts?.loaded]).toEqual(['roster', [231], 2]);
    expect(chosen?.preview.rows.map(({ number }) => number)).toContain(232);
    await session.confirmDrafts([id]);
    await settled(session);
    const again = createSession(pool.platform(store));
    const { batches } = await again.open();
    expect(batches[0]?.counts).toEqual({ read: 2, loaded: 2, setAside: 0 });
  });

  it('is come by step by step: the preview goes on below what it shows', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => `记录${i},说明${i}`);
    const session = createSession(pool.platform(new MemoryStore()));
    await session.open();
    const added = await session.addFiles([csv('名册.csv', ...rows)]);
    const id = added.drafts[0]?.id ?? '';
    const shown = async (row: number) => {
      const [draft] = (await session.chooseHeader(id, [row])).drafts;
      return draft?.preview.rows.some(({ number }) => number === row + 50);
    };
    for (const row of [140, 190, 200, 240, 340]) expect(await shown(row), String(row)).toBe(true);
  });
});
