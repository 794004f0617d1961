import type { Locator, Page } from 'playwright-core';

/** Words and roles of the interface, in one place: a renamed button is one change here. */

const PATIENCE_MS = 45_000;
/** It has 27 files, and another browser may be loading them too. */
export const SAMPLE_PATIENCE_MS = 100_000;

export async function loadSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用示例数据看一遍' }).first().click();
  await waitForFigures(page, SAMPLE_PATIENCE_MS);
}

/** Waits for the analysis page, all its figures; where it does not come, says what the page shows instead. */
export async function waitForFigures(page: Page, timeout = PATIENCE_MS): Promise<void> {
  try {
    await page.locator('section.figure').first().waitFor({ timeout });
    await page.locator('.work [aria-busy=true]').first().waitFor({ state: 'detached', timeout });
  } catch {
    const shown = (await page.locator('body').innerText()).replace(/\s+/g, ' ').slice(0, 800);
    throw new Error(`no figures at ${page.url()}, the page shows: ${shown}`);
  }
}

export async function openFromNavigation(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByText(title, { exact: true }).click();
}

/** People under the filters, as the bar above the figures says. */
export async function readHeadcount(page: Page): Promise<number> {
  const text = await page.locator('.bar .total').innerText();
  return Number(/共\s*([\d,]+)\s*人/.exec(text)?.[1]?.replace(/,/g, ''));
}

export function figures(page: Page): Locator {
  return page.locator('section.figure');
}

export function marksOf(figure: Locator): Locator {
  return figure.locator('[data-mark][aria-label]');
}

/** The number of people a mark says it stands for: the last `11人` or the first half of the last `11/118人`. */
export function peopleInLabel(label: string): number | undefined {
  const found = [...label.matchAll(/(\d[\d,]*)(?:\/[\d,]+)?人/g)];
  const last = found[found.length - 1]?.[1];
  return last === undefined ? undefined : Number(last.replace(/,/g, ''));
}

export function drawer(page: Page): Locator {
  return page.locator('aside.drawer');
}

export interface DrawerCount {
  readonly total: number;
  readonly rows: number;
}

/** The count in the drawer's title and the rows listed below it, once both are there. */
export async function readDrawer(page: Page): Promise<DrawerCount> {
  const heading = drawer(page).getByRole('heading').first();
  await heading.filter({ hasText: /[\d,]+人/ }).waitFor();
  const text = await heading.innerText();
  const total = Number(/([\d,]+)人\s*$/.exec(text)?.[1]?.replace(/,/g, ''));
  return { total, rows: await drawer(page).locator('tbody button[aria-expanded]').count() };
}

export async function closeDrawer(page: Page): Promise<void> {
  await drawer(page).getByRole('button', { name: '关闭' }).click();
  await drawer(page).waitFor({ state: 'detached' });
}

/** Waits until nothing is under way, so that files are taken. */
async function waitUntilIdle(page: Page): Promise<void> {
  await page
    .locator('button:enabled')
    .filter({ hasText: /选择文件|再放入文件|导入文件/ })
    .first()
    .waitFor();
}

/** Hands files to the page as the file dialogue would. */
export async function chooseFiles(
  page: Page,
  files: readonly { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles([...files]);
}

/** Drops one file on the window as a person would from the desktop. */
export async function dropFile(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await waitUntilIdle(page);
  const transfer = await page.evaluateHandle(
    ({ name, type, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], name, { type }));
      return data;
    },
    { name: file.name, type: file.mimeType, bytes: [...file.buffer] },
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer: transfer });
  }
}

/** Imports every recognised sheet that waits, as the person would who agrees with all of it. */
export async function confirmDrafts(page: Page): Promise<void> {
  const primary = page.getByRole('complementary', { name: '核对' }).locator('button.primary');
  await primary.first().waitFor();
  for (let left = 20; left > 0 && (await primary.count()) > 0; left--) {
    const rail = await page.getByRole('complementary', { name: '核对' }).elementHandle();
    await primary.click();
    await rail.waitForElementState('hidden');
  }
}

export async function importFiles(
  page: Page,
  files: readonly { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await chooseFiles(page, files);
  await confirmDrafts(page);
}

/** Presses Tab until the focus is on an element that says this; fails after a long way. */
export async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed++) {
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      return `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`;
    });
    if (here.includes(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to “${wanted}”`);
}

/** Waits until the originals and the ledger are on the disk, as the foot of the navigation says. */
export async function waitUntilSaved(page: Page): Promise<void> {
  const foot = page.getByRole('navigation', { name: '主导航' }).locator('.foot');
  await foot.getByText('已导入').waitFor();
  await foot.getByText('正在保存').waitFor({ state: 'detached' });
}
