import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { OLD_BROWSER_FLAGS } from '../../scripts/browser-flags.ts';
import { loadOldBrowser, oldBrowserObstacle, type Browser9, type Page9 } from '../../scripts/old-browser.ts';
import { siteUrl } from './support/app.ts';
import { peopleInLabel } from './support/steps.ts';

const obstacle = process.env['CI'] ? undefined : oldBrowserObstacle();
/** The only complaint allowed: this version does not know one word of the page's policy, wasm runs all the same. */
const UNKNOWN_WORD = "'wasm-unsafe-eval'";

const title = obstacle ? `Chromium 91 (not run: ${obstacle})` : 'Chromium 91';

describe.skipIf(obstacle !== undefined)(title, () => {
  let browser: Browser9;
  let page: Page9;
  const problems: string[] = [];

  beforeAll(async () => {
    const old = await loadOldBrowser();
    browser = await old.puppeteer.launch({
      executablePath: old.executable,
      headless: true,
      args: OLD_BROWSER_FLAGS,
      env: { ...process.env, ...old.env },
      defaultViewport: { width: 1366, height: 768 },
    });
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes(UNKNOWN_WORD)) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(siteUrl());
  });
  afterAll(() => browser.close());

  it('is the version it claims to be', async () => {
    expect(await browser.version()).toMatch(/\/91\./);
  });

  it('loads the sample and shows the page', async () => {
    await page.waitForFunction(buttonNamed('用示例数据看一遍'), { timeout: 30_000 });
    await page.evaluate(`(${buttonNamed('用示例数据看一遍')}).click()`);
    await page.waitForFunction(`document.querySelectorAll('section.figure').length >= 4`, {
      timeout: 90_000,
    });
    expect(await page.evaluate(`document.querySelector('.bar .total').innerText`)).toContain('516');
  });

  it('opens a mark to as many rows as it says', async () => {
    const label = await page.evaluate<string>(
      `document.querySelector(${SMALL_MARK}).getAttribute('aria-label')`,
    );
    await page.click('[data-journey]');
    await page.waitForFunction(`/人\\s*$/.test(document.querySelector('aside.drawer h2')?.innerText ?? '')`, {
      timeout: 30_000,
    });
    const heading = await page.evaluate<string>(`document.querySelector('aside.drawer h2').innerText`);
    const rows = await page.evaluate<number>(
      `document.querySelectorAll('aside.drawer tbody button[aria-expanded]').length`,
    );
    expect(Number(/([\d,]+)人\s*$/.exec(heading)?.[1])).toBe(peopleInLabel(label));
    expect(rows).toBe(Math.min(peopleInLabel(label) ?? 0, 50));
  });

  it('shows DuckDB’s own words for a wrong statement, on the mvp engine', async () => {
    await page.goto(siteUrl('#/check'));
    await page.waitForFunction(
      `/mvp/.test(document.body.innerText) && /Error/.test(document.body.innerText)`,
      {
        timeout: 60_000,
      },
    );
    const text = await page.evaluate<string>(`document.body.innerText`);
    expect(text).toMatch(/(Catalog|Binder|Parser|Conversion) Error/);
    expect(text).not.toContain('_setThrew');
  });

  it('leaves the console without an error', () => {
    expect(problems).toEqual([]);
  });
});

function buttonNamed(name: string): string {
  return `[...document.querySelectorAll('button')].find((button) => button.innerText.includes(${JSON.stringify(name)}))`;
}

/** Marks the first thing to click that stands for few enough people to be listed on one page. */
const SMALL_MARK = `(() => {
  const marks = [...document.querySelectorAll('section.figure [data-mark][aria-label]')];
  const small = marks.find((mark) => /(^|\\D)([1-9]|[1-4]\\d)(\\/\\d+)?人$/.test(mark.getAttribute('aria-label')));
  (small ?? marks[0]).setAttribute('data-journey', '');
  return '[data-journey]';
})()`;
