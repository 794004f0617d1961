import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openApp, siteUrl, type OpenedApp } from './support/app.ts';
import { csvFile } from './support/files.ts';
import {
  chooseFiles,
  confirmDrafts,
  drawer,
  marksOf,
  readDrawer,
  readHeadcount,
  waitForFigures,
} from './support/steps.ts';

const HIT = 'window.hit = 1';
const IMAGE = `<img src=x onerror="${HIT}">`;
const SCRIPT = `<script>${HIT}</script>`;
const SQL = `"; DROP TABLE people; --`;

const ROWS = [
  ['姓名', '性别', '出生年月', '单位', '最高学历', '来源', IMAGE, `') ${SQL}`],
  [IMAGE, '男', '1990-01', `云门县委组织部${SCRIPT}`, '大专', IMAGE, SCRIPT, SQL],
  [`O'Brien ${SQL}`, '女', '1991-02', '{{constructor}}', '研究生', `<b>${SQL}</b>`, '=1+1', '@SUM(1)'],
  ['林晓东', '男', '1992-03', '市委组织部', '大学本科', 'javascript:alert(1)', '', ''],
];
const FILE = `花名册<img src=x onerror='${HIT}'>.csv`;

describe('markup, script and SQL in a file', () => {
  let app: OpenedApp;

  beforeAll(async () => {
    app = await openApp();
    await chooseFiles(app.page, [csvFile(FILE, ROWS)]);
  });
  afterAll(() => app.close());

  async function expectOnlyText(): Promise<void> {
    const found = await app.page.evaluate(() => ({
      hit: (window as { hit?: number }).hit ?? null,
      images: document.querySelectorAll('img[src="x"]').length,
      scripts: [...document.scripts].filter((script) => script.textContent.includes('window.hit')).length,
    }));
    expect(found).toEqual({ hit: null, images: 0, scripts: 0 });
  }

  it('is shown as text when it is imported', async () => {
    await app.page.getByText(IMAGE).first().waitFor();
    await expectOnlyText();
    await confirmDrafts(app.page);
    await expectOnlyText();
  });

  it('is counted like any other row and shown as text in figures, lists and source rows', async () => {
    await app.page.goto(siteUrl('#/structure'));
    await waitForFigures(app.page);
    expect(await readHeadcount(app.page)).toBe(3);
    await expectOnlyText();
    for (const figure of await app.page.locator('section.figure').all()) {
      const marks = marksOf(figure);
      if ((await marks.count()) === 0) continue;
      await marks.first().hover();
      await expectOnlyText();
      await marks.first().click();
      await readDrawer(app.page);
      for (const person of await drawer(app.page).locator('tbody button[aria-expanded]').all()) {
        await person.click();
      }
      await expectOnlyText();
    }
    for (const toggle of await app.page.getByRole('button', { name: '表', exact: true }).all()) {
      await toggle.click();
    }
    await expectOnlyText();
  });

  it.each(['', '#/import', '#/ledger', '#/settings', '#/check'])('is text on page “%s”', async (hash) => {
    await app.page.goto(siteUrl(hash));
    await app.page.waitForTimeout(500);
    await expectOnlyText();
  });

  it('leaves the console without an error', () => {
    expect(app.problems).toEqual([]);
  });
});
