import { chromium, type Browser, type Page } from 'playwright-core';
import { BROWSER_FLAGS, SITE_HOST } from '../browser-flags.ts';
import { findBrowser } from '../find-browser.ts';
import { NAME_HELPER } from './page-engine.ts';

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
}

/** A page of its own context: nothing cached, nothing stored. */
export async function openPage(browser: Browser, port: number, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(NAME_HELPER);
  const page = await context.newPage();
  await page.goto(`http://${SITE_HOST}:${port}${path}`);
  return page;
}

/**
 * Confirms whatever is ready the moment it can be, and notes when the figures stand: the time that a
 * person who clicks at once would wait.
 */
export async function watchImport(page: Page, analysis = 'structure', tables = 1): Promise<void> {
  const confirmation = tables === 1 ? '^导入[\\d,]+行' : `^导入${tables}张`;
  await page.evaluate(
    ({ wanted, words }) => {
      const timing = { from: 0, draft: 0, ready: 0 };
      Object.assign(window, { timing });
      document.addEventListener('change', () => (timing.from ||= performance.now()), true);
      const look = () => {
        const confirm = [...document.querySelectorAll('button')].find(
          (button) => new RegExp(words).test(button.textContent.trim()) && !button.disabled,
        );
        if (timing.from && confirm && !timing.draft) {
          timing.draft = performance.now();
          confirm.click();
        }
        const figures = `section.figure[id^="figure-${wanted}."]`;
        const drawn = document.querySelectorAll(`${figures} svg, ${figures} [data-mark]`).length > 0;
        if (timing.draft && drawn) {
          observer.disconnect();
          requestAnimationFrame(() => (timing.ready = performance.now()));
        }
        const entry = document.querySelector(`nav a[href="#/${wanted}"]`);
        if (
          timing.draft &&
          !drawn &&
          location.hash !== `#/${wanted}` &&
          (/\d人/.test(entry?.textContent ?? '') || (entry && wanted === 'ranking'))
        )
          location.hash = `#/${wanted}`;
      };
      // A look at every frame would take the time it is to measure.
      const observer = new MutationObserver(look);
      const everything = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document, everything);
      look();
    },
    { wanted: analysis, words: confirmation },
  );
}

export interface ImportTiming {
  readonly draftMs: number;
  readonly readyMs: number;
}

interface WatchedImport {
  readonly timeout: number;
  /** Whose figures are waited for. */
  readonly analysis: string;
  /** Tables that are confirmed together. */
  readonly tables: number;
}

export async function dropAndWait(
  page: Page,
  file: string | readonly string[],
  { timeout = 180_000, analysis = 'structure', tables = 1 }: Partial<WatchedImport> = {},
): Promise<ImportTiming> {
  await watchImport(page, analysis, tables);
  await page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles(typeof file === 'string' ? file : [...file]);
  await page.waitForFunction(
    () => (window as unknown as { timing: { ready: number } }).timing.ready > 0,
    null,
    { timeout },
  );
  const timing = await page.evaluate(
    () => (window as unknown as { timing: { from: number; draft: number; ready: number } }).timing,
  );
  return { draftMs: timing.draft - timing.from, readyMs: timing.ready - timing.from };
}

export async function callBaseline(
  page: Page,
  work: string,
  file?: string | readonly string[],
): Promise<number> {
  if (file) await page.locator('input[type=file]').setInputFiles(typeof file === 'string' ? file : [...file]);
  return page.evaluate(
    (name) =>
      (window as unknown as { baseline: Record<string, () => Promise<number>> }).baseline[name]?.() ??
      Promise.reject(new Error(name)),
    work,
  );
}

export interface FilterTiming {
  readonly ms: number;
  /** The option that was picked, in its own words. */
  readonly value: string;
  /** Longest task of the page from the click until all has settled; 0 when none took over 50 ms. */
  readonly longestTaskMs: number;
}

/** Opens another page of the analysis and waits for its figures. */
export async function turnTo(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/${id}`);
  await page.waitForTimeout(500);
  await page.locator('[aria-busy=false] section.figure').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2000);
}

const OPTION = '[role=dialog] label';

/** Opens a filter chip, picks its first option, and times from the click to the next paint with another count. */
export async function timeFilter(page: Page, label: string): Promise<FilterTiming> {
  await page
    .locator('.bar')
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .first()
    .click();
  const option = page.locator(OPTION).first();
  await option.waitFor();
  const value = (await option.locator('span').first().textContent())?.trim() ?? '';
  const timing = await page.evaluate(async (selector) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ entryTypes: ['longtask'] });
    const total = () => document.querySelector('.bar .total')?.textContent ?? '';
    const before = total();
    const from = performance.now();
    document.querySelector<HTMLInputElement>(`${selector} input`)?.click();
    const ms = await new Promise<number>((resolve) => {
      const look = () =>
        total() !== before
          ? requestAnimationFrame(() => resolve(performance.now() - from))
          : requestAnimationFrame(look);
      look();
    });
    // The counts beside the options follow the figures.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    observer.disconnect();
    return { ms, longestTaskMs: Math.max(0, ...tasks) };
  }, OPTION);
  await option.click();
  await page.waitForTimeout(1000);
  await page.keyboard.press('Escape');
  return { ...timing, value };
}
