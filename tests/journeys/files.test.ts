import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openApp, siteUrl, type OpenedApp } from './support/app.ts';
import { csvFile } from './support/files.ts';
import { allRows, cityRows, countyRows, gbkRoster, xlsRoster, xlsxRoster } from './support/rosters.ts';
import {
  chooseFiles,
  confirmDrafts,
  dropFile,
  importFiles,
  openFromNavigation,
  readDrawer,
  readHeadcount,
  waitForFigures,
} from './support/steps.ts';

/** A cell of the age table, by the address that opens it. */
function ageCell(scope: string, band: string): string {
  const place = `scope_type:${encodeURIComponent('层级')}/scope:${encodeURIComponent(scope)}/band:${encodeURIComponent(band)}`;
  return siteUrl(`#/structure?open=structure.age_bands/n/${place}`);
}

describe('a roster becomes figures', () => {
  let app: OpenedApp;

  beforeEach(async () => {
    app = await openApp();
  });
  afterEach(() => app.close());

  async function expectHandCount(): Promise<void> {
    await openFromNavigation(app.page, '队伍结构');
    await waitForFigures(app.page);
    expect(await readHeadcount(app.page)).toBe(8);
    await app.page.goto(ageCell('市级', '30岁及以下'));
    expect(await readDrawer(app.page)).toEqual({ total: 1, rows: 1 });
    await app.page.goto(ageCell('县级', '30岁及以下'));
    await expect.poll(() => readDrawer(app.page)).toEqual({ total: 2, rows: 2 });
  }

  it.each([
    ['CSV in GBK', gbkRoster()],
    ['xlsx', xlsxRoster()],
    ['xls', xlsRoster()],
  ])('from %s, equal to a count by hand', async (_kind, file) => {
    await importFiles(app.page, [file]);
    await expectHandCount();
    expect(app.problems).toEqual([]);
  });

  it('from two files together', async () => {
    await importFiles(app.page, [csvFile('市级.csv', cityRows), csvFile('云门县.csv', countyRows)]);
    await expectHandCount();
  });

  it('from a file dropped on the window', async () => {
    await dropFile(app.page, csvFile('花名册.csv', allRows));
    await confirmDrafts(app.page);
    await openFromNavigation(app.page, '队伍结构');
    await waitForFigures(app.page);
    expect(await readHeadcount(app.page)).toBe(8);
  });

  it('says for every row read whether it was loaded or set aside', async () => {
    const rows = [...allRows, ['9', '', '女', '1990-01', '云门县委组织部', '大专', '公开遴选']];
    await chooseFiles(app.page, [csvFile('花名册.csv', rows)]);
    const rail = app.page.getByRole('complementary', { name: '核对' });
    await rail.getByText('9行都有去处').waitFor();
    expect(await rail.locator('.sum').getAttribute('aria-label')).toBe('9行 = 8行导入 + 1行待核实');
  });

  it('names each file it cannot read, and reads the others', async () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const octets = 'application/octet-stream';
    await chooseFiles(app.page, [
      { name: '空.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) },
      { name: '图片.xlsx', mimeType: octets, buffer: picture },
      { name: '截断.xls', mimeType: octets, buffer: xlsRoster().buffer.subarray(0, 700) },
      csvFile('花名册.csv', allRows),
    ]);
    const refusals = app.page.locator('.refusals');
    await refusals.waitFor();
    const lines = await refusals.locator('li').allInnerTexts();
    for (const name of ['空.csv', '图片.xlsx', '截断.xls']) {
      expect(lines.find((line) => line.includes(name))).toMatch(/[\u4e00-\u9fff]{4,}/);
    }
    await confirmDrafts(app.page);
    await openFromNavigation(app.page, '队伍结构');
    await waitForFigures(app.page);
    expect(await readHeadcount(app.page)).toBe(8);
  });
});
