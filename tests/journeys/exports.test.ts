import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { figure, openAddress } from './support/analysis.ts';
import { openApp, type OpenedApp } from './support/app.ts';
import { download } from './support/downloads.ts';
import { loadSample, waitForFigures } from './support/steps.ts';

const DARK = `localStorage.setItem('zugongjing.theme', 'dark')`;
const WIDTH = 720;

let app: OpenedApp;
let page: Page;

beforeAll(async () => {
  app = await openApp({ before: DARK });
  page = app.page;
  await loadSample(page);
  await openAddress(page, '#/structure');
  await waitForFigures(page);
});
afterAll(() => app.close());

async function openMenu(id: string): Promise<Locator> {
  await figure(page, id).getByRole('button', { name: '导出' }).click();
  return page.getByRole('dialog', { name: '导出本图' });
}

interface Seen {
  readonly width: number;
  readonly height: number;
  readonly corner: readonly number[];
  /** Pixels darker than mid grey: words and marks. */
  readonly dark: number;
}

/** The picture as the browser reads it back. */
function look(bytes: Uint8Array): Promise<Seen> {
  return page.evaluate(
    async (data) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(data)], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const pixels = context.getImageData(0, 0, image.width, image.height).data;
      let dark = 0;
      for (let i = 0; i < pixels.length; i += 4) {
        if ((pixels[i] ?? 0) + (pixels[i + 1] ?? 0) + (pixels[i + 2] ?? 0) < 384) dark++;
      }
      return { width: image.width, height: image.height, corner: [...pixels.slice(0, 4)], dark };
    },
    [...bytes],
  );
}

describe('a figure that is taken along', () => {
  it('is a picture on white from a dark screen, as large as was asked for', async () => {
    const menu = await openMenu('structure.pyramid');
    const small = await download(page, menu.getByRole('button', { name: '图片PNG，1倍' }));
    const large = await download(page, menu.getByRole('button', { name: '图片PNG，3倍' }));
    const [one, three] = [await look(small.bytes), await look(large.bytes)];
    expect(small.name).toMatch(/^31至40岁占近半数.*_2026-10-31\.png$/);
    expect(large.name).toMatch(/@3x\.png$/);
    expect([one.width, three.width, three.height]).toEqual([WIDTH, 3 * WIDTH, 3 * one.height]);
    expect([one.corner, three.corner]).toEqual([
      [255, 255, 255, 255],
      [255, 255, 255, 255],
    ]);
    expect(one.dark).toBeGreaterThan(2000);
    expect(one.dark).toBeLessThan((one.width * one.height) / 2);
    await page.keyboard.press('Escape');
  });

  it('is a drawing that needs no style sheet, with its title, its notes and where it comes from', async () => {
    const menu = await openMenu('structure.sources');
    const { bytes } = await download(page, menu.getByRole('button', { name: /图片SVG/ }));
    const svg = strFromU8(bytes);
    const said = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
    expect(said).toContain('来自企事业单位遴选的仅2人');
    expect(said).toContain('党政机关交流');
    expect(said).toContain('截至2026年10月31日，演示数据');
    expect(said).not.toContain('导出');
    expect(svg).not.toMatch(/class=|var\(--|foreignObject|NaN/);
    await page.keyboard.press('Escape');
  });

  it('says why it cannot be copied on plain http, and gives its data as CSV and Excel', async () => {
    const menu = await openMenu('structure.sources');
    const copy = menu.getByRole('button', { name: /复制图片/ });
    expect(await copy.isDisabled()).toBe(true);
    expect(await copy.innerText()).toContain('https');
    const csv = await download(page, menu.getByRole('button', { name: '数据CSV' }));
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.bytes.toString('utf8')).toContain('党政机关交流,331人,64.6%');
    const book = read((await download(page, menu.getByRole('button', { name: /数据Excel/ }))).bytes);
    expect(book.SheetNames).toEqual(['图上的数', '来源']);
    expect(book.Sheets['图上的数']?.['B4']).toMatchObject({ t: 'n', v: 331 });
  });
});

describe('a page that is taken along', () => {
  it('becomes slides with native charts, and a picture where Office has no chart', async () => {
    await openAddress(page, '#/structure-age');
    await waitForFigures(page);
    await page.getByRole('button', { name: '导出', exact: true }).first().click();
    const { name, bytes } = await download(page, page.getByRole('button', { name: /幻灯片/ }));
    const parts = Object.keys(unzipSync(bytes));
    expect(name).toBe('队伍结构：年龄_2026-10-31.pptx');
    expect(parts.filter((path) => /charts\/chart\d+\.xml$/.test(path)).length).toBeGreaterThan(1);
    expect(parts.filter((path) => path.endsWith('.png')).length).toBeGreaterThan(0);
  });

  it('brings names only when it was said twice', async () => {
    await page.getByRole('button', { name: '导出', exact: true }).first().click();
    await page.getByRole('button', { name: /表和名单/ }).click();
    const save = page.getByRole('button', { name: '下载Excel' });
    await page.getByLabel('全部分析的全部表，不筛选').check();
    await page.getByLabel('带名单，写全姓名').check();
    expect(await save.isDisabled()).toBe(true);
    await page.getByLabel('带名单，姓名只留姓（张*）').check();
    const { bytes } = await download(page, save);
    const book = read(bytes);
    expect(book.SheetNames[0]).toBe('目录');
    expect(book.SheetNames.length).toBeGreaterThan(100);
    const list = book.Sheets['应训未训人员名单'];
    const lines = (list ? utils.sheet_to_csv(list) : '').split('\n');
    const people = lines.filter((line) => /^\d+,/.test(line));
    expect(people.length).toBeGreaterThan(50);
    expect(people.filter((line) => !/^\d+,.\*,/u.test(line))).toEqual([]);
  });

  it('complains of nothing', () => {
    expect(app.problems).toEqual([]);
  });
});
