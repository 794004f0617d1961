import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';

import { type OpenedApp, openApp, siteUrl } from './support/app.ts';
import { csvFile } from './support/files.ts';

const roster = csvFile(
  '平陵县花名册.csv',
  [
    ['平陵县组工干部花名册', '', '', '', '', '', ''],
    ['填报单位：平陵县委组织部', '', '填报时间：2026年10月31日', '', '', '', ''],
    ['序号', '姓名', '性别', '出生年月', '学历学位', '单位', '身份证号'],
    [1, '王宁', '男', '2062.03', '大学 法学学士', '平陵县委组织部', ''],
    [2, '李想', '女', '1999.10', '研究生', '平陵县委组织部', ''],
    ['一、办公室', '', '', '', '', '', ''],
    [3, '赵前', '男', '1970.01', '大专', '平陵县委组织部', ''],
    [4, '赵前', '男', '1970.01', '本科', '平陵县委组织部', ''],
    [5, '孙立', '男', '1988.02', '本科', '中共平陵县委组织部', ''],
    ['', '合计', '5人', '', '', '', ''],
    ['填表人：张某', '', '', '', '', '', ''],
  ],
  'gb18030',
);

const sum = (page: Page) =>
  page
    .locator('.sum')
    .first()
    .innerText()
    .then((text) => text.replace(/\s+/g, ''));

const navigation = (page: Page) => page.getByRole('navigation', { name: '主导航' }).innerText();

async function open(page: Page, hash: string): Promise<void> {
  await page.goto(siteUrl(hash));
}

describe('a county roster as it comes', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp({ hash: '#/import' });
    await app.page.locator('input[type=file][multiple]').first().setInputFiles([roster]);
    await app.page.getByRole('button', { name: '导入2行' }).waitFor();
  });
  afterAll(() => app.close());

  it('accounts for each of its rows', async () => {
    expect(await sum(app.page)).toBe('8行=2行导入+6行待核实');
  });

  it('takes a correction in place, and counts the row', async () => {
    const { page } = app;
    await page.getByRole('button', { name: '更正' }).first().click();
    await page.getByText('2062.03', { exact: true }).first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1962.03');
    await page.keyboard.press('Enter');
    await expect.poll(() => sum(page)).toBe('8行=3行导入+5行待核实');
  });

  it('keeps the one of two rows that is chosen', async () => {
    const { page } = app;
    await page.getByRole('button', { name: '比对' }).first().click();
    await page.getByRole('radio', { name: '保留第8行' }).check();
    await page.getByRole('button', { name: '保留第8行' }).click();
    await expect.poll(() => sum(page)).toBe('8行=4行导入+4行待核实');
  });

  it('is imported, and its unit read as the official one once that is confirmed', async () => {
    const { page } = app;
    await page.getByRole('button', { name: '导入4行' }).click();
    await page.getByText('已导入4行').waitFor();
    await open(page, '#/units');
    await page.getByText('中共平陵县委组织部').first().waitFor();
    await page.getByRole('button', { name: /确认/ }).first().click();
    await expect.poll(() => page.locator('main').innerText()).toContain('名称都认清了');
  });

  it('can be taken back and brought back step by step', async () => {
    const { page } = app;
    await open(page, '#/ledger?see=history');
    await page.getByText('导入平陵县花名册.csv（8行）', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^撤销：更正/ }).click();
    await expect.poll(() => navigation(page)).toMatch(/队伍结构\s*3人/);
    await page.getByRole('button', { name: /^恢复：更正/ }).click();
    await expect.poll(() => navigation(page)).toMatch(/队伍结构\s*4人/);
  });

  it('goes out as a workbook with its questions, and every kind has a template', async () => {
    const { page } = app;
    await open(page, '#/ledger');
    await page.getByRole('button', { name: /下载模板/ }).click();
    const coming = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /人员花名册/ })
      .first()
      .click();
    expect((await coming).suggestedFilename()).toBe('人员花名册模板.xlsx');
  });

  it('opens elsewhere from a workspace file under a passphrase', async () => {
    const { page } = app;
    await open(page, '#/settings');
    await page
      .getByRole('button', { name: /保存工作区文件/ })
      .first()
      .click();
    const dialog = page.locator('dialog[open]');
    const fields = dialog.locator('input[type=password]');
    await fields.nth(0).fill('青山 河湾 纸船 七月 石桥');
    await fields.nth(1).fill('青山 河湾 纸船 七月 石桥');
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    const file = await (await coming).path();
    const other = await openApp({ hash: '#/settings' });
    try {
      const button = other.page.getByRole('button', { name: /打开工作区文件/ }).first();
      const [chooser] = await Promise.all([other.page.waitForEvent('filechooser'), button.click()]);
      await chooser.setFiles(file);
      const opening = other.page.locator('dialog[open]');
      await opening.locator('input[type=password]').fill('青山 河湾 纸船 七月 石桥');
      await opening
        .getByRole('button', { name: /打开|替换/ })
        .last()
        .click();
      await expect.poll(() => navigation(other.page), { timeout: 30_000 }).toMatch(/队伍结构\s*4人/);
    } finally {
      await other.close();
    }
  });

  it('leaves the console without an error', () => {
    expect(app.problems).toEqual([]);
  });
});
