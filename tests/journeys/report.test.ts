import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { packageFaults } from '../report/package-faults.ts';
import { openAddress } from './support/analysis.ts';
import { openApp, type OpenedApp } from './support/app.ts';
import { download, type SavedFile, wordText } from './support/downloads.ts';
import { drawer, loadSample, readDrawer } from './support/steps.ts';

const WRITTEN = '改写：全市组工干部以党政机关交流为主。';

let app: OpenedApp;
let page: Page;
let word: SavedFile;

beforeAll(async () => {
  app = await openApp();
  page = app.page;
  await loadSample(page);
  await openAddress(page, '#/report');
  await headings().first().waitFor();
});
afterAll(() => app.close());

const headings = (): Locator => page.locator('article h3');
const sections = (): Locator => page.getByRole('region', { name: '章节' });
const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const titles = async (): Promise<readonly string[]> =>
  (await headings().allInnerTexts()).slice(0, 3).map((text) => text.replace(/^（.）/, ''));

describe('the report as a person puts it together', () => {
  it('leaves out a section, and puts others in another order by mouse and by key', async () => {
    await sections().getByRole('checkbox', { name: '队伍规模' }).uncheck();
    await expect.poll(titles).toEqual(['年龄结构', '学历结构', '来源结构']);
    await button('年龄结构下移').click();
    await expect.poll(titles).toEqual(['学历结构', '年龄结构', '来源结构']);
    await sections().getByRole('checkbox', { name: '来源结构' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(titles).toEqual(['学历结构', '来源结构', '年龄结构']);
  });

  it('takes over what a person writes', async () => {
    const paragraph = page.locator('article .paragraph').filter({ hasText: '人员来源：' });
    await paragraph.getByRole('button', { name: '改' }).click();
    await page.locator('article textarea').fill(WRITTEN);
    await button('保存').click();
    await page.locator('article .paragraph').filter({ hasText: WRITTEN }).getByText('已改写').waitFor();
  });

  it('becomes a Word document with what was chosen and written, and charts that can be edited', async () => {
    word = await download(page, button('导出Word'));
    expect(word.name).toBe('关于全市组工干部队伍建设情况的调研报告.docx');
    expect(packageFaults(word.bytes)).toEqual([]);
    const text = wordText(word.bytes);
    expect(text).toContain(WRITTEN);
    expect(text).not.toContain('（一）队伍规模');
    const charts = Object.keys(unzipSync(word.bytes)).filter((path) => /charts\/chart\d+\.xml$/.test(path));
    expect(charts.length).toBeGreaterThan(10);
  });

  it('is given up at once while it is made into slides, and made into slides when asked again', async () => {
    await button('导出幻灯片').click();
    await button('取消').click();
    await page.getByText('已取消：做幻灯片').waitFor({ timeout: 5000 });
    const { name, bytes } = await download(page, button('导出幻灯片'));
    expect(name).toBe('关于全市组工干部队伍建设情况的调研报告.pptx');
    expect(packageFaults(bytes)).toEqual([]);
    const parts = unzipSync(bytes);
    const slides = Object.keys(parts).filter((path) => /slides\/slide\d+\.xml$/.test(path));
    expect(slides.length).toBeGreaterThan(30);
    const notes = Object.keys(parts).filter((path) => /notesSlides\/notesSlide\d+\.xml$/.test(path));
    const told = notes.filter((path) => strFromU8(parts[path] ?? new Uint8Array()).includes('统计范围：'));
    expect(told.length).toBeGreaterThan(slides.length / 2);
  });
});

describe('a number of the report', () => {
  it('opens its rows by its code', async () => {
    const lines = wordText(word.bytes).split('\n');
    const at = lines.findIndex((line) => /^[0-9A-Z]{6}-[0-9A-Z]{2}$/.test(line));
    const before = lines.slice(at - 3, at).join(' ');
    const people = Number(/(\d+)人/.exec(before)?.[1]);
    await page.getByLabel('按代码查数').fill((lines[at] ?? '').toLowerCase());
    await button('查').click();
    await page.getByText(`${lines[at] ?? ''}：报告里写作“${people}人”，来源没有变。`).waitFor();
    await button('看是哪些行').click();
    expect((await readDrawer(page)).total).toBe(people);
    await drawer(page).getByRole('button', { name: '关闭' }).click();
  });

  it('leaves nothing to complain of', () => {
    expect(app.problems).toEqual([]);
  });
});
