import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ReportPart, Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { EnginePool } from './engine-pool.ts';
import { settled } from './figures.ts';
import { csv, load } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());

const roster = csv(
  '花名册（2026年10月31日）.csv',
  '姓名,性别,出生年月,学历,单位',
  '甲一,男,1990.01,研究生,市委组织部',
  '乙二,女,1991.02,本科,市委组织部',
  '丙三,女,1970.03,本科,平陵县委组织部',
);
const byLevel: ReportPart = {
  kind: 'cross',
  request: { rows: 'level', columns: 'sex', measure: 'n' },
  filters: [],
};
const ofWomen: ReportPart = {
  kind: 'cross',
  request: { rows: 'education', columns: null, measure: 'n' },
  filters: [{ dimension: 'sex', values: ['女'] }],
};

describe('what is put aside for the report', () => {
  const store = new MemoryStore();
  let session: Workspace;
  const titles = async () => (await session.reportLines()).map(({ title }) => title);
  const wordText = async () => {
    const { bytes } = await session.makeReportMaterial();
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    return xml.replace(/<\/w:p>/g, '|').replace(/<[^>]+>/g, '');
  };

  beforeAll(async () => {
    session = createSession(pool.platform(store));
    await session.open();
    await load(session, roster);
  });

  it('is nothing at first, and then nothing is written', async () => {
    expect(await session.reportLines()).toEqual([]);
    await expect(session.makeReportMaterial()).rejects.toThrow('还没有加入报告的表');
  });

  it('stands in the order in which it was put aside, or in the one that was chosen', async () => {
    expect((await session.addToReport(byLevel)).reportParts).toBe(1);
    expect((await session.addToReport(ofWomen)).reportParts).toBe(2);
    expect(await titles()).toEqual(['层级与性别（人数）', '最高学历（人数）']);
    const [first, second] = await session.reportLines();
    await session.orderReport([second?.entry ?? '', first?.entry ?? '']);
    expect(await titles()).toEqual(['最高学历（人数）', '层级与性别（人数）']);
  });

  it('is written with the figures of the people that it is about', async () => {
    const text = await wordText();
    expect(text).toContain('表1　最高学历（人数）|');
    expect(text).toContain('研究生|0|大学本科|2|大专|0|');
    expect(text).toContain('筛选：性别：女');
    expect(text).toContain('市级|1|1|2|县级|0|1|1|合计|1|2|3|');
  });

  it('is written anew when the data have changed', async () => {
    await load(
      session,
      csv(
        '补充花名册（2026年10月31日）.csv',
        '姓名,性别,出生年月,学历,单位',
        '丁四,女,1995.05,本科,东岭县委组织部',
      ),
    );
    expect(await wordText()).toContain('研究生|0|大学本科|3|大专|0|');
  });

  it('is there again when the workspace is opened again, and can be taken out and brought back', async () => {
    const [line] = await session.reportLines();
    const { reportParts } = await session.undo(line?.entry ?? '');
    expect(reportParts).toBe(1);
    expect(await titles()).toEqual(['层级与性别（人数）']);
    await settled(session);
    const again = createSession(pool.platform(store));
    await again.open();
    expect((await again.reportLines()).map(({ title }) => title)).toEqual(['层级与性别（人数）']);
    const texts = (await session.history()).map(({ text }) => text);
    expect(texts).toContain('“最高学历（人数）”加入报告');
    expect(texts).toContain('调整报告里的次序');
  });
});
