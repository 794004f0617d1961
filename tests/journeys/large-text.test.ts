import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';

import { openApp, siteUrl, type OpenedApp } from './support/app.ts';
import { mark, openList } from './support/drill.ts';
import { csvFile } from './support/files.ts';
import { chooseFiles, drawer, readHeadcount, waitForFigures, waitUntilSaved } from './support/steps.ts';

const COUNT = 6_000;
const UNITS = ['市委组织部', '平陵县委组织部', '石桥县委组织部'];
const HEADING = ['姓名', '性别', '出生年月', '学历', '单位', '来源', '备注'];

const name = (i: number) => `王${String.fromCharCode(0x4e00 + (i % 3_000), 0x5000 + Math.floor(i / 3_000))}`;

/** So long that its cells are counted beside the engine and go in as columns; few words, many names, some blanks. */
const people = Array.from({ length: COUNT }, (_, i) => [
  name(i),
  i % 7 === 0 ? '女' : '男',
  i === 40 ? '2062.03' : `${1966 + (i % 34)}.${String(1 + (i % 12)).padStart(2, '0')}`,
  ['大学', '研究生', '"大专"', '本科'][i % 4] ?? '',
  UNITS[i % 3] ?? '',
  i % 5 === 0 ? '' : '考录',
  i === 77 ? '说"好",\n第二行' : '',
]);
const roster = csvFile('花名册（2026年10月31日）.csv', [HEADING, ...people]);

describe('a roster of thousands as text', () => {
  let app: OpenedApp;
  let page: Page;
  const sum = async () => (await page.locator('.sum').first().innerText()).replace(/\s+/g, '');

  beforeAll(async () => {
    app = await openApp({ hash: '#/import' });
    page = app.page;
    await chooseFiles(page, [roster]);
    await page.getByRole('button', { name: /^导入[\d,]+行$/ }).waitFor();
  });
  afterAll(() => app.close());

  it('accounts for each row, and takes a correction of one', async () => {
    expect(await sum()).toBe('6,000行=5,999行导入+1行待核实');
    await page.getByRole('button', { name: '更正' }).first().click();
    await page.getByText('2062.03', { exact: true }).first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1962.03');
    await page.keyboard.press('Enter');
    await expect.poll(sum).toBe('6,000行=6,000行导入+0行待核实');
    await page.getByRole('button', { name: /^导入6,000行$/ }).click();
    await waitUntilSaved(page);
  });

  it('is counted as by hand, and is the same after a reload', async () => {
    const inCity = people.filter(([, , , , unit]) => unit === UNITS[0]);
    const women = inCity.filter(([, sex]) => sex === '女').length;
    for (const again of [false, true]) {
      if (again) await page.reload();
      await page.goto(siteUrl('#/structure-posts'));
      await waitForFigures(page);
      await expect.poll(() => readHeadcount(page), { timeout: 30_000 }).toBe(COUNT);
      const bar = mark(page, '市级 女');
      await bar.waitFor();
      expect(await bar.getAttribute('aria-label')).toContain(`，${women}/2,000人`);
    }
  });

  it('opens to the very cells of a row', async () => {
    await page.goto(siteUrl('#/structure'));
    await waitForFigures(page);
    await openList(page, page.locator('[data-mark][aria-label*="人"]').first());
    await drawer(page).locator('tbody button[aria-expanded]').first().click();
    const original = drawer(page).locator('tr.original');
    await original.locator('dt').first().waitFor();
    const [who, , born] = await original.locator('dd').allInnerTexts();
    const same = people.find(([each]) => each === who);
    expect([who, born]).toEqual([same?.[0], same?.[2] === '2062.03' ? '1962.03' : same?.[2]]);
    expect(app.problems).toEqual([]);
  });
});
