import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';

import { figure, openAddress, readSettled, tabs } from './support/analysis.ts';
import { openApp, type OpenedApp } from './support/app.ts';
import { download } from './support/downloads.ts';
import { labelOf, mark, openList } from './support/drill.ts';
import { csvFile, workbookFile } from './support/files.ts';
import { chooseFiles, closeDrawer, drawer, figures } from './support/steps.ts';

/** A share as a spreadsheet stores it: 0.92, shown as 92%. */
const percent = (share: number) => ({ t: 'n', v: share, z: '0.0%' }) as const;

const scores = workbookFile(
  '三季度晾晒得分.xlsx',
  [
    ['云门市县（市、区）组织工作晾晒得分表（2026年三季度）'],
    ['填报单位：市委组织部考核办', '', '', '', '', '', '填报时间：2026年10月9日'],
    ['序号', '单位', '党建质量（100分）', '干部人才（100分）', '信息调研（20分）', '群众满意度', '备注'],
    [1, '平陵县委组织部', 92.5, 88, 18, percent(0.92), ''],
    [2, '石桥县委组织部', 90, '缺考', 16.5, percent(0.885), ''],
    [3, '云门县委组织部', 105, 81, 17, percent(0.9), '含加分'],
    [4, '望川县委组织部', 79, 85, 21, percent(0.95), ''],
    [5, '清源县委组织部', 84, 82, '', percent(0.91), ''],
    [6, '中共平陵县委组织部', 70, 71, 15, percent(0.8), '重报'],
    ['', '合计', 520.5, 407, 87.5, '', ''],
    ['填表人：张某　审核人：李某'],
  ],
  'xlsx',
  '晾晒',
);

const sum = async (page: Page) => (await page.locator('.sum').first().innerText()).replace(/\s+/g, '');

describe('a wide sheet of scores as it comes', () => {
  let app: OpenedApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ hash: '#/import' });
    page = app.page;
    await chooseFiles(page, [scores]);
    await page.getByRole('button', { name: '导入6行' }).waitFor();
    page.setDefaultTimeout(20_000);
  });
  afterAll(() => app.close());

  const table = () => figure(page, 'ranking.table');
  /** Composite and scores of each line, as they stand in the table of ranks: 平陵县 90.63 92.5 … */
  const standings = async (): Promise<readonly string[]> => {
    const rows = await table()
      .locator('tbody tr')
      .evaluateAll((all) =>
        all
          .map((row) => [row.querySelector('th'), ...row.querySelectorAll('[data-mark]')])
          .map((cells) =>
            cells.map((cell) => (cell instanceof HTMLElement ? cell.innerText.trim() : '')).join(' '),
          ),
      );
    return rows;
  };
  const scoreOf = (unit: string, dimension: string) =>
    table().locator(`[data-mark][aria-label^="${unit} ${dimension}，"]`);

  it('accounts for its rows, and says what is no data and what cannot be right', async () => {
    expect(await sum(page)).toBe('8行=6行导入+2行待核实');
    const checks = await page.getByRole('complementary', { name: '核对' }).innerText();
    expect(checks).toMatch(/第10行\s*合计行，不是数据/);
    expect(checks).toMatch(/第11行\s*说明或落款，不是数据/);
    expect(checks).toMatch(/第6行\s*党建质量（100分）：得分高于满分，未计入，请核对得分或满分\s*原值“105”/);
    expect(checks).toMatch(/第7行\s*信息调研（20分）：得分高于满分，未计入，请核对得分或满分\s*原值“21”/);
    expect(await page.locator('.sheet').innerText()).toContain('4列各为一个满分和指标，将转成逐行');
  });

  it('ranks by what it has: what is absent or beyond the full mark is missing, and never zero', async () => {
    await page.getByRole('button', { name: '导入6行' }).click();
    await page.getByText('已导入6行').waitFor();
    await openAddress(page, '#/ranking');
    await table().waitFor();
    // 16.5 of 20 is 82.5: (90 + 82.5 + 88.5) / 3; what is missing takes no part.
    expect((await standings()).map((line) => line.split(' ').slice(0, 2))).toEqual([
      ['平陵县', '90.63'],
      ['石桥县', '87.00'],
      ['望川县', '86.33'],
      ['清源县', '85.67'],
      ['云门县', '85.33'],
      ['中共平陵县', '74.00'],
    ]);
    expect((await standings()).map((line) => line.split(' ').filter((cell) => cell === '缺').length)).toEqual(
      [0, 1, 1, 1, 1, 0],
    );
    expect(await labelOf(scoreOf('望川县委组织部', '群众满意度'))).toContain('，95.0分');
    expect(await labelOf(scoreOf('石桥县委组织部', '信息调研'))).toContain('，16.5分');
    for (const [unit, dimension] of [
      ['石桥县委组织部', '干部人才'],
      ['云门县委组织部', '党建质量'],
      ['望川县委组织部', '信息调研'],
      ['清源县委组织部', '信息调研'],
    ] as const) {
      expect(await scoreOf(unit, dimension).count(), `${unit} ${dimension}`).toBe(0);
    }
    expect(await table().innerText()).toContain('有4个单位至少缺一项计入综合的得分');
    expect(await openList(page, mark(table(), '平陵县委组织部 综合得分'))).toBe(4);
    await drawer(page).locator('tbody button[aria-expanded]').first().click();
    await drawer(page).getByText('三季度晾晒得分.xlsx · 晾晒 · 第4行').waitFor();
    await closeDrawer(page);
  });

  it('asks about a unit under two names, and then which of its two rows holds', async () => {
    await openAddress(page, '#/units');
    await page.getByText('中共平陵县委组织部').first().waitFor();
    await page.getByRole('button', { name: /确认/ }).first().click();
    await page.getByText('名称都认清了').waitFor();
    await openAddress(page, '#/ledger');
    await page.getByText('待核实4行').waitFor();
    await page.getByRole('link', { name: /三季度晾晒得分/ }).click();
    await page.getByText('第4、9行').first().waitFor();
    expect(await sum(page)).toBe('8行=4行导入+4行待核实');
    await page.getByRole('button', { name: '比对' }).first().click();
    await page.getByRole('radio', { name: '保留第4行' }).check();
    await page.getByRole('button', { name: '保留第4行' }).click();
    await expect.poll(() => sum(page)).toBe('8行=5行导入+3行待核实');
    await openAddress(page, '#/ranking');
    await expect
      .poll(async () => (await standings()).map((line) => line.split(' ')[0]), { timeout: 10_000 })
      .toEqual(['平陵县', '石桥县', '望川县', '清源县', '云门县']);
    expect((await standings())[0]).toMatch(/^平陵县 90\.63 /);
  });

  it('leaves the console without an error', () => {
    expect(app.problems).toEqual([]);
  });
});

const VOTERS = ['赵守义', '钱立群', '孙敏之', '李长河', '周子衡', '吴念慈', '郑怀远'];
const OBJECTS = ['办公室', '研究室', '组织一科'];
const GRADES = ['好', '好', '较好', '好', '一般', '好', '较好'];

const ballots = csvFile(
  '百人评议2026年9月.csv',
  [
    ['轮次', '评议类型', '评议人类别', '评议人', '评议对象', '评议指标', '等次'],
    ...VOTERS.flatMap((voter, i) =>
      OBJECTS.map((object) => [
        ...['2026年9月', '百人评议', '科室负责人', voter, object, '工作作风'],
        GRADES[i] ?? '好',
      ]),
    ),
  ],
  'gb18030',
);

describe('a sheet of votes that names the voters', () => {
  let app: OpenedApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ hash: '#/import' });
    page = app.page;
    await chooseFiles(page, [ballots]);
    await page.getByRole('button', { name: '导入21行' }).waitFor();
    page.setDefaultTimeout(20_000);
  });
  afterAll(() => app.close());

  const namedIn = (text: string) => VOTERS.filter((voter) => text.includes(voter));

  it('is imported with codes for names, as is said before and after', async () => {
    const checks = page.getByRole('complementary', { name: '核对' });
    expect(await checks.innerText()).toContain('评议人一列是姓名，共7人，导入时换成代号，姓名不保留');
    await page.getByRole('button', { name: '导入21行' }).click();
    await page.getByText('已导入21行').waitFor();
    await openAddress(page, '#/ledger?see=history');
    await page.getByText('7人的姓名已换成代号').waitFor();
  });

  it('keeps no name in the ledger, its batch or its history', async () => {
    await openAddress(page, '#/ledger');
    await page.getByRole('link', { name: /百人评议2026年9月/ }).click();
    await page.getByText('21行导入').first().waitFor();
    expect(namedIn(await page.locator('body').innerText())).toEqual([]);
    await openAddress(page, '#/ledger?see=history');
    await page.getByText(/导入百人评议2026年9月\.csv/).waitFor();
    expect(namedIn(await page.locator('body').innerText())).toEqual([]);
  });

  it('shows the votes, and no voter on a page, in a list, an original row or an export', async () => {
    await openAddress(page, '#/reviews');
    await readSettled(page);
    for (const tab of await tabs(page).all()) {
      await tab.click();
      await readSettled(page);
      for (const drawn of await figures(page).all()) expect(namedIn(await drawn.innerHTML())).toEqual([]);
    }
    await tabs(page).first().click();
    const bar = mark(figure(page, 'reviews.grade_bars'), '研究室 好');
    expect(await labelOf(bar)).toContain('，4票');
    expect(await openList(page, bar)).toBe(4);
    await drawer(page).locator('tbody button[aria-expanded]').first().click();
    await drawer(page).getByText('百人评议2026年9月.csv').waitFor();
    const told = await drawer(page).innerText();
    expect(told).toContain('科室负责人');
    expect(namedIn(told)).toEqual([]);
    expect(told).not.toMatch(/V\d{3}/);
    const { bytes } = await download(page, drawer(page).getByRole('button', { name: '导出记录' }));
    const text = bytes.toString('utf8');
    expect(text).toContain('研究室');
    expect(namedIn(text)).toEqual([]);
    expect(text).not.toMatch(/V\d{3}/);
  });

  it('leaves the console without an error', () => {
    expect(app.problems).toEqual([]);
  });
});
