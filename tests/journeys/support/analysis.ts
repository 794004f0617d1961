import type { Locator, Page } from 'playwright-core';

import { siteUrl } from './app.ts';
import { readHeadcount, waitForFigures } from './steps.ts';

/** The pages of an analysis, and what is asked of them. */

const SETTLE_MS = 120;

export function tabs(page: Page): Locator {
  return page.getByRole('navigation', { name: /各页$/ }).getByRole('link');
}

/** Another page by its tab, with its figures drawn. */
export async function openTab(page: Page, tab: string): Promise<void> {
  await tabs(page).getByText(tab, { exact: true }).click();
  await tabs(page).and(page.locator('[aria-current=page]')).filter({ hasText: tab }).waitFor();
  await readSettled(page);
}

/** What stands below the filters once it changes no more: long lists come in parts. */
export async function readSettled(page: Page): Promise<string> {
  await waitForFigures(page);
  for (let before = ''; ;) {
    const now = (await page.locator('.work').innerText()).replace(/\s+/g, ' ');
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(SETTLE_MS);
  }
}

export async function openAddress(page: Page, hash: string): Promise<void> {
  await page.goto(siteUrl(hash));
}

export function figure(page: Page, id: string): Locator {
  return page.locator(`[id="figure-${id}"]`);
}

/** Ticks one value of a filter in the bar above the figures. */
export async function chooseFilter(page: Page, filter: string, value: string): Promise<void> {
  const chip = page.locator('.bar').getByRole('button', { name: filter, exact: true });
  await chip.click();
  await page
    .getByRole('dialog', { name: `按${filter}筛选` })
    .getByLabel(value)
    .check();
  await page.keyboard.press('Escape');
}

/** Everything a page says at a moment: how many people, its findings, its figures. */
export async function readPage(page: Page): Promise<readonly [people: number, text: string]> {
  const text = await readSettled(page);
  return [await readHeadcount(page), text];
}

/** A switch beside the tabs that is a list: 范围, 期间. */
export function listChoice(page: Page, label: string): Locator {
  return page
    .locator('.choices label')
    .filter({ hasText: new RegExp(`^\\s*${label}`) })
    .locator('select');
}
