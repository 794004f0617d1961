import { chromium, type Browser, type Page } from 'playwright-core';
import { BROWSER_FLAGS, SITE_HOST } from '../browser-flags.ts';
import { findBrowser } from '../find-browser.ts';

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
}

/** A page of its own context: nothing cached, nothing stored. */
export async function openPage(browser: Browser, port: number, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  // tsx wraps named functions in a helper that pages do not have.
  await context.addInitScript('globalThis.__name = (wrapped) => wrapped');
  const page = await context.newPage();
  await page.goto(`http://${SITE_HOST}:${port}${path}`);
  return page;
}

/**
 * Confirms whatever is ready the moment it can be, and notes when the figures stand: the time that a
 * person who clicks at once would wait.
 */
export async function watchImport(page: Page): Promise<void> {
  await page.evaluate(() => {
    const timing = { from: 0, draft: 0, ready: 0 };
    Object.assign(window, { timing });
    document.addEventListener('change', () => (timing.from ||= performance.now()), true);
    const look = () => {
      const confirm = [...document.querySelectorAll('button')].find(
        (button) => /^导入[\d,]+行/.test(button.textContent.trim()) && !button.disabled,
      );
      if (timing.from && confirm && !timing.draft) {
        timing.draft = performance.now();
        confirm.click();
      }
      const drawn = document.querySelectorAll('section.figure svg, section.figure [data-mark]').length > 0;
      if (timing.draft && drawn && !timing.ready) timing.ready = performance.now();
      if (
        timing.draft &&
        !drawn &&
        location.hash !== '#/structure' &&
        document.querySelector('nav a[href="#/structure"]')
      ) {
        if (/\d人/.test(document.querySelector('nav a[href="#/structure"]')?.textContent ?? ''))
          location.hash = '#/structure';
      }
      if (!timing.ready) requestAnimationFrame(look);
    };
    look();
  });
}

export interface ImportTiming {
  readonly draftMs: number;
  readonly readyMs: number;
}

export async function dropAndWait(
  page: Page,
  file: string | readonly string[],
  timeout = 180_000,
): Promise<ImportTiming> {
  await watchImport(page);
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

export async function callBaseline(page: Page, work: string, file?: string): Promise<number> {
  if (file) await page.locator('input[type=file]').setInputFiles(typeof file === 'string' ? file : [...file]);
  return page.evaluate(
    (name) =>
      (window as unknown as { baseline: Record<string, () => Promise<number>> }).baseline[name]?.() ??
      Promise.reject(new Error(name)),
    work,
  );
}

/** Opens a filter chip, picks its first option, and times from the click to the next paint with another count. */
export async function timeFilter(page: Page, label: string): Promise<number> {
  await page
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .first()
    .click();
  const option = page.locator('[role=dialog] input[type=checkbox], .popover input[type=checkbox]').first();
  await option.waitFor();
  const ms = await page.evaluate(async () => {
    const total = () => document.querySelector('.bar .total')?.textContent ?? '';
    const before = total();
    const box = document.querySelector<HTMLInputElement>(
      '[role=dialog] input[type=checkbox], .popover input[type=checkbox]',
    );
    const from = performance.now();
    box?.click();
    return new Promise<number>((resolve) => {
      const look = () =>
        total() !== before
          ? requestAnimationFrame(() => resolve(performance.now() - from))
          : requestAnimationFrame(look);
      look();
    });
  });
  await option.click();
  await page.waitForTimeout(600);
  await page.keyboard.press('Escape');
  return ms;
}
