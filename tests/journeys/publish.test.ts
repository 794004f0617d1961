import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';

import { openApp, type OpenedApp } from './support/app.ts';
import { download } from './support/downloads.ts';
import { csvFile } from './support/files.ts';
import { chooseFiles, confirmDrafts, openFromNavigation } from './support/steps.ts';

const SURNAMES = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈'];
const NAMES = ['市委组织部', '平陵县委组织部'].flatMap((unit, place) =>
  SURNAMES.map((surname) => [`${surname}${place === 0 ? '明远' : '若兰'}`, unit] as const),
);
const roster = csvFile('花名册（2026年10月31日）.csv', [
  ['姓名', '性别', '出生年月', '学历', '来源', '单位'],
  ...NAMES.map(([name, unit], i) => [name, '男', i < 2 ? '2000.01' : '1980.01', '本科', '考录', unit]),
]);

let app: OpenedApp;
let page: Page;
let sheet: Locator;

beforeAll(async () => {
  app = await openApp();
  page = app.page;
  await chooseFiles(page, [roster]);
  await confirmDrafts(page);
  await openFromNavigation(page, '大屏发布');
  sheet = page.getByRole('complementary', { name: '上屏审核单' });
  await sheet.waitFor();
});
afterAll(() => app.close());

const makeButton = () => sheet.getByRole('button', { name: '生成上屏文件' });

async function dropJson(name: string, text: string): Promise<void> {
  await makeButton().and(page.locator(':enabled')).waitFor();
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], file, { type: 'application/json' }));
      return data;
    },
    [name, text] as const,
  );
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', event, { dataTransfer: transfer });
}

describe('publishing to the wall', () => {
  let text = '';

  it('shows what the wall will show, what is in the file row by row, and that it names nobody', async () => {
    const preview = page.getByRole('img', { name: '大屏预览：队伍结构' });
    await preview.getByText('队伍结构').first().waitFor();
    await page.getByRole('button', { name: '年龄段分布', exact: true }).click();
    const rows = page.getByRole('table', { name: /年龄段分布，文件里的行/ }).locator('tbody tr');
    await rows.filter({ hasText: '46–50岁' }).first().waitFor();
    await sheet.getByText('不含姓名、身份证号、联系方式').waitFor();
  });

  it('asks for a reason before a small cell is let through, and takes it back', async () => {
    const groups = sheet.locator('details.group');
    await groups.first().waitFor();
    for (const group of await groups.all()) {
      if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
    }
    await sheet.getByRole('button', { name: '允许公布…' }).first().click();
    const allow = sheet.getByRole('button', { name: '允许公布并写入审核单' });
    expect(await allow.isDisabled()).toBe(true);
    await sheet.getByLabel(/为什么可以公布/).fill('关键数字');
    await allow.click();
    const approved = sheet.locator('.approved').filter({ hasText: '理由：关键数字' });
    await approved.getByRole('button', { name: '不再公布' }).click();
    await approved.waitFor({ state: 'detached' });
    await makeButton().and(page.locator(':enabled')).waitFor();
  });

  it('downloads the file that was looked at, with its checksum, and says where to put it', async () => {
    const { name, bytes } = await download(page, makeButton());
    expect(name).toBe('snapshot.json');
    text = bytes.toString('utf8');
    const { checksum, pages } = JSON.parse(text) as { checksum: string; pages: unknown[] };
    expect(pages).toHaveLength(1);
    for (const [person] of NAMES) expect(text).not.toContain(person);
    const dialog = page.getByRole('dialog', { name: '上屏文件已下载' });
    expect(await dialog.innerText()).toContain('data/snapshot.json');
    expect(await dialog.innerText()).toContain(checksum);
    await dialog.getByRole('button', { name: '知道了' }).click();
    await sheet.getByText('与已生成的').waitFor();
  });

  it('takes an earlier file that is dropped on it for what it is, and no other page’s import', async () => {
    await dropJson('snapshot.json', text);
    await page.getByText('这份上屏文件已在列表里').waitFor();
    expect(await page.getByText('松开即可导入').count()).toBe(0);
    await page.getByRole('button', { name: '知道了' }).click();
  });

  it('prints the 上屏审核单 on one sheet', async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('plays in a second window from memory, and says so where the browser opens none', async () => {
    const [wall] = await Promise.all([
      app.context.waitForEvent('page'),
      page.getByRole('button', { name: '投放大屏' }).click(),
    ]);
    await wall.getByText('组工镜').first().waitFor();
    await wall.getByText('队伍结构').first().waitFor();
    await wall.close();
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.getByRole('button', { name: '投放大屏' }).click();
    await page.getByText('浏览器拦下了新窗口').waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
  });

  it('edits the playlist with the keyboard, writes wall.json and reads it back', async () => {
    await page.getByRole('navigation', { name: '大屏发布各部分' }).getByText('播放单').click();
    await page.getByRole('button', { name: '加“队伍结构”' }).click();
    await page.getByLabel('队伍结构停留秒数').last().fill('45');
    await page.getByLabel('队伍结构停留秒数').last().blur();
    await page.locator('.handle').last().focus();
    await page.keyboard.press('Alt+ArrowUp');
    const { name, bytes } = await download(page, page.getByRole('button', { name: '导出wall.json' }));
    expect(name).toBe('wall.json');
    const wall = JSON.parse(bytes.toString('utf8')) as {
      walls: readonly { entries: readonly { seconds: number }[] }[];
    };
    const seconds = wall.walls[0]?.entries.map((entry) => entry.seconds) ?? [];
    expect(seconds[seconds.length - 2]).toBe(45);
    await page.getByLabel('最远看屏的人离屏').fill('12');
    await page.getByLabel('最远看屏的人离屏').blur();
    await page.getByText('全屏放大到2.00倍').waitFor();
    await page.locator('input[aria-label=读入播放单]').setInputFiles({
      ...{ name, mimeType: 'application/json', buffer: bytes },
    });
    await page.getByText('播放单已读入').waitFor();
    expect(app.problems).toEqual([]);
  });
});
