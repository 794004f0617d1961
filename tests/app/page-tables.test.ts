import { beforeAll, describe, expect, it } from 'vitest';

import { structure } from '#analyses/structure/index.ts';
import type { Workspace } from '#app/api.ts';
import { ANALYSIS_PAGES } from '#app/page-list.ts';
import { createSession } from '#app/session.ts';
import { readFile } from '#ingest/read-file.ts';
import { createTestPlatform, csv, load } from './workspace.ts';

const roster = csv(
  '花名册（2026年10月）.csv',
  '姓名,性别,出生年月,学历,单位,来源',
  '王宁,男,1990.05,本科,平陵县委组织部,公开遴选',
  '李想,女,1999.10,研究生,市委组织部,公开遴选',
  '赵前,女,1970.01,,市委组织部,其他',
);
const CITY = { filters: [{ dimension: 'level', values: ['市级'] }] };
const EVERYBODY = { filters: [] };

let session: Workspace;
beforeAll(async () => {
  session = createSession(createTestPlatform());
  await session.open();
  await load(session, roster);
});

/** Cells of every sheet of the file, by the sheet's name. */
async function sheetsOf(page: string, ask: { readonly filters: typeof CITY.filters }) {
  const { name, bytes } = await session.makePageTables('structure', page, ask);
  const { sheets } = await readFile({ path: name, blob: new Blob([bytes.slice()]) }, {});
  const cells = sheets.map((sheet): readonly [string, readonly (readonly string[])[]] => {
    if (sheet.body.kind !== 'rows') throw new Error('a workbook has rows');
    return [sheet.name ?? '', sheet.body.rows.map((row) => row.cells)];
  });
  return { name, sheets: new Map(cells) };
}

describe('the tables of a page as a workbook', () => {
  it('hold what the page says, under the filters, with how it is counted', async () => {
    const { name, sheets } = await sheetsOf('structure', CITY);
    const rows = sheets.get('最高学历') ?? [];
    expect(name).toBe('队伍结构_总览_2026-10-31.xlsx');
    expect(rows[1]).toEqual(['范围类型', '范围', '最高学历', '人数', '最高学历已填', '占比']);
    expect(rows.find((row) => row[0] === '全部' && row[2] === '研究生')?.slice(3)).toEqual([
      '1',
      '1',
      '100%',
    ]);
    const said = rows.map((row) => row.join('')).join('\n');
    expect(said).toContain('截至2026年10月31日的在职人员，层级：市级');
    expect(said).toContain('最高学历未填的人不计入占比');
  });

  it('leave out what only others are worked out of and what the office keeps to itself', async () => {
    const kept = [
      ...structure.tables.filter(({ internal }) => internal),
      ...structure.derived.filter(({ confidential }) => confidential),
    ].map(({ title }) => title);
    expect(kept.length).toBeGreaterThan(0);
    for (const { page: id, makesTables } of ANALYSIS_PAGES.filter((page) => page.analysis === structure.id)) {
      if (!makesTables) {
        await expect(sheetsOf(id, EVERYBODY)).rejects.toThrow('没有可以导出的表');
        continue;
      }
      const { sheets } = await sheetsOf(id, EVERYBODY);
      expect(sheets.size, id).toBeGreaterThan(0);
      expect(
        [...sheets.keys()].filter((name) => kept.includes(name)),
        id,
      ).toEqual([]);
    }
  });
});
