import { readFileSync } from 'node:fs';

import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';

import { DATA, matchAll, people, squeeze } from '../sample/training-records.ts';
import { rowsOf } from '../sample/plain-count.ts';
import { figure, openAddress, openTab, tabs } from './support/analysis.ts';
import { openApp, type OpenedApp } from './support/app.ts';
import { findMark, labelOf, mark, openMark } from './support/drill.ts';
import { closeDrawer, figures, loadSample, openFromNavigation, peopleInLabel } from './support/steps.ts';

const TABS = ['总览', '学时达标', '培训构成', '进度', '应知应会', '培训台账'];
const PATIENT = { timeout: 10_000 };

let app: OpenedApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  page = app.page;
  await loadSample(page);
  page.setDefaultTimeout(20_000);
  await openFromNavigation(page, '教育培训');
  await figure(page, 'training.whole').waitFor();
});
afterAll(() => app.close());

/** How many rows a mark stands for: people, or records where it counts those; undefined for hours and scores. */
function rowsInLabel(label: string): number | undefined {
  const records = /(?:培训记录|培训人次|人次|应考)[^，]*，([\d,]+)$/.exec(label)?.[1];
  return records === undefined ? peopleInLabel(label) : Number(records.replace(/,/g, ''));
}

const listOf = (title: string) =>
  page.locator('section.card').filter({ has: page.getByRole('heading', { name: new RegExp(`^${title}`) }) });

const totalOf = async (list: Locator) =>
  Number(/([\d,]+)人$/.exec(await list.getByRole('heading').innerText())?.[1]);

async function download(button: Locator): Promise<ReturnType<typeof read>> {
  const coming = page.waitForEvent('download');
  await button.click();
  return read(readFileSync(await (await coming).path()));
}

describe('the pages of training', () => {
  it('stand as tabs, and a mark of each of their figures lists as many rows as it says', async () => {
    expect(await tabs(page).allInnerTexts()).toEqual(TABS);
    let opened = 0;
    for (const tab of TABS) {
      await openTab(page, tab);
      expect(await page.getByText('本图未能生成').count(), tab).toBe(0);
      for (const drawn of await figures(page).all()) {
        const found = await findMark(drawn, (label) => (rowsInLabel(label) ?? 0) > 0);
        if (!found) continue;
        await openMark(page, found, rowsInLabel);
        opened += 1;
      }
    }
    expect(opened).toBeGreaterThanOrEqual(24);
    await closeDrawer(page);
  });

  it('say who is trained, and against what duty, as the files do', async () => {
    await openTab(page, '总览');
    expect(await labelOf(mark(figure(page, 'training.whole'), '参训'))).toBe('参训，83.5%，431/516人');
    await openTab(page, '学时达标');
    const rules = figure(page, 'training.duty_rules');
    expect(await labelOf(mark(rules, '五年550学时 已达到'))).toContain('47/63人');
    expect(await openMark(page, mark(rules, '年度90学时 尚未达到'))).toBe(453 - 352);
    await closeDrawer(page);
  });
});

describe('the window', () => {
  it('is typed or chosen, and stands in the address', async () => {
    await openTab(page, '总览');
    const whole = mark(figure(page, 'training.whole'), '参训');
    const own = page.getByLabel(/^时间段自选/);
    await own.fill('2026年三季度');
    await own.press('Enter');
    await expect.poll(() => labelOf(whole), PATIENT).not.toContain('431/516');
    const address = page.url();
    expect(decodeURIComponent(address)).toMatch(/#\/training\?c\.training\.window=2026年三季度$/);

    await own.fill('明年春天');
    await own.press('Enter');
    await page.getByText('“明年春天”不是可用的时间段').waitFor();
    expect(page.url()).toBe(address);

    await page.getByText('上年', { exact: true }).click();
    await expect.poll(() => decodeURIComponent(page.url())).toMatch(/window=last-year$/);
    const before = rowsOf(DATA, { path: 'training/2022-2025.csv', sheet: null }).filter((row) =>
      row.some((value) => /^2025-\d\d-\d\d$/.test(String(value))),
    );
    const persons = new Set(
      before.map(([name, unit, id]) => `${squeeze(name)} ${squeeze(unit)} ${squeeze(id)}`),
    );
    await expect.poll(async () => peopleInLabel(await labelOf(whole)), PATIENT).toBe(persons.size);
    await page.goBack();
    await expect.poll(() => page.url()).toBe(address);
    await page.getByText('本年', { exact: true }).click();
    await expect.poll(() => labelOf(whole), PATIENT).toContain('431/516');
  });
});

describe('the list of who is left', () => {
  it('is sorted by its headings, searched, and opens the row it comes from', async () => {
    await openTab(page, '学时达标');
    const list = listOf('应训未训人员名单');
    const rows = list.locator('tbody').filter({ has: page.locator('button[aria-expanded]') });
    await rows.first().waitFor();
    expect(await totalOf(list)).toBe(453 - 352 + 63 - 47);
    const short = async () => Number(await rows.first().locator('td').nth(6).innerText());
    const most = await short();
    await list.getByRole('button', { name: /^尚差学时/ }).click();
    await expect.poll(short).toBeLessThan(most);
    await list.getByRole('button', { name: /^尚差学时/ }).click();
    await expect.poll(short).toBe(most);

    await list.getByRole('searchbox').fill('平陵');
    await expect.poll(() => rows.count()).toBeLessThan(20);
    const units = await rows.evaluateAll((all) => all.map((row) => row.querySelectorAll('td')[1]?.innerText));
    expect(new Set(units)).toEqual(new Set(['平陵县委组织部']));
    await rows.first().getByRole('button').first().click();
    await list.getByText(/花名册.*第\d+行/).waitFor();
    await list.getByRole('searchbox').fill('');
    await expect.poll(() => rows.count()).toBe(20);
  });

  it('leaves as a workbook with a sheet a unit, everybody in one of them', async () => {
    const book = await download(listOf('应训未训人员名单').getByRole('button', { name: '按单位导出' }));
    const [summary = '', ...units] = book.SheetNames;
    expect(units).toHaveLength(13);
    const of = (name: string): unknown[][] => utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1 });
    const numbered = (name: string) => of(name).filter(([number]) => typeof number === 'number');
    const counts = numbered(summary).map((row) => row[2]);
    expect(units.map((unit) => numbered(unit).length)).toEqual(counts);
    expect(of(summary).find((row) => row.includes('合计'))?.[2]).toBe(117);
  });

  it('suggests for a class those who lack its category, never first, and can be exported', async () => {
    await openTab(page, '培训构成');
    await page.getByLabel('选班类别').selectOption({ label: '党性教育' });
    await expect.poll(() => decodeURIComponent(page.url())).toContain('c.training.category=党性教育');
    const list = listOf('选班建议名单');
    const had = matchAll('training/2026.xlsx', '培训记录').matched.filter(
      (each) => each.category === '党性教育',
    );
    const lacking = people.length - new Set(had.map(({ person }) => person)).size;
    await expect.poll(() => totalOf(list)).toBe(lacking);
    await list.locator('tbody').first().getByText('无记录').waitFor();
    const book = await download(list.getByRole('button', { name: '导出全部' }));
    const rows: unknown[][] = utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
    expect(rows.filter(([number]) => typeof number === 'number')).toHaveLength(lacking);
  });
});

describe('a record whose person cannot be told', () => {
  it('counts once the person is said', async () => {
    await openTab(page, '培训台账');
    const links = figure(page, 'training.links');
    const said = async (link: string) => rowsInLabel(await labelOf(mark(links, `${link} 培训记录`)));
    const [linked = 0, open] = [await said('已对应'), await said('同名待认')];
    expect(open).toBe(1);
    await links.getByText('到人员对应逐条确认').click();
    await page
      .getByRole('button', { name: /^就是此人/ })
      .first()
      .click();
    await page.getByText('待认0').first().waitFor();
    await openAddress(page, '#/training-records');
    await expect.poll(() => said('已对应')).toBe(linked + 1);
  });
});

describe('the console', () => {
  it('is without an error', () => {
    expect(app.problems).toEqual([]);
  });
});
