import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { OLD_BROWSER_FLAGS } from '../../scripts/browser-flags.ts';
import { loadOldBrowser, oldBrowserObstacle, type Browser9, type Page9 } from '../../scripts/old-browser.ts';
import { wallText } from '../fixtures/wall-snapshot.ts';
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
      timeout: 240_000,
    });
    expect(await page.evaluate(`document.querySelector('.bar .total').innerText`)).toContain('516');
  }, 300_000);

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

  async function drawTabs(): Promise<number> {
    const pages = await page.evaluate<[string, string][]>(
      `[...document.querySelectorAll('main nav a')].map((tab) => [tab.getAttribute('href'), tab.innerText])`,
    );
    for (const [address, tab] of pages) {
      await page.evaluate(`location.assign(${JSON.stringify(address)})`);
      await page.waitForFunction(`${drawn('.work section.figure')} && ${isCurrent(tab)}`, {
        timeout: 30_000,
      });
      expect(await page.evaluate(FAILED), tab).toBe(0);
    }
    return pages.length;
  }

  it('draws every page of the structure', async () => {
    expect(await drawTabs()).toBeGreaterThanOrEqual(10);
  });

  it('draws every page of training, and the list of who is left', async () => {
    await page.goto(siteUrl('#/training'));
    await page.waitForFunction(`${drawn('.work section.figure')} && ${isCurrent('总览')}`, {
      timeout: 30_000,
    });
    await page.waitForFunction(`document.querySelector('[id="figure-training.whole"]') !== null`);
    expect(await drawTabs()).toBe(6);
    await page.goto(siteUrl('#/training-duty'));
    await page.waitForFunction(`/^应训未训人员名单\\s*117人/m.test(document.body.innerText)`, {
      timeout: 30_000,
    });
  });

  it.each([
    ['#/ranking', 4],
    ['#/reviews', 2],
    ['#/honours', 0],
    ['#/outcomes', 0],
  ] as const)('draws every page of %s', async (address, pages) => {
    await page.goto(siteUrl(address));
    await page.waitForFunction(
      `${drawn(`a[href="${address}"][aria-current=page]`)} && ${drawn('.work section.figure')}`,
      { timeout: 30_000 },
    );
    expect(await drawTabs(), address).toBe(pages);
    expect(await page.evaluate(FAILED), address).toBe(0);
    await page.waitForFunction(`(${MARKS}) > 10`, { timeout: 30_000 });
  });

  it('opens a point of the bump chart to the scores behind it', async () => {
    await page.goto(siteUrl('#/ranking'));
    await page.waitForFunction(drawn('[id="figure-ranking.bump"] canvas, [id="figure-ranking.bump"] svg'), {
      timeout: 30_000,
    });
    await page.waitForFunction(drawn('[id="figure-ranking.bump"] [data-mark]'));
    await page.evaluate(`document.querySelector('[id="figure-ranking.bump"] [data-mark]').click()`);
    await page.waitForFunction(
      `/4条\\s*$/.test(document.querySelector('aside.drawer h2')?.innerText ?? '')`,
      {
        timeout: 30_000,
      },
    );
    expect(
      await page.evaluate(`document.querySelectorAll('aside.drawer tbody button[aria-expanded]').length`),
    ).toBe(4);
  });

  it('looks a figure up', async () => {
    await page.evaluate(`(${buttonNamed('会上查数')}).click()`);
    await page.waitForFunction(`document.querySelector('dialog.lookup input') !== null`, {
      timeout: 30_000,
    });
    await page.evaluate(`(() => {
      const input = document.querySelector('dialog.lookup input');
      input.value = 'pl 30岁以下 占比';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })()`);
    await page.waitForFunction(
      `/6\\.5%/.test(document.querySelector('dialog.lookup .figure')?.innerText ?? '')`,
      {
        timeout: 30_000,
      },
    );
    await page.evaluate(`document.querySelector('dialog.lookup .close').click()`);
  });

  it('draws a cross table', async () => {
    await page.goto(siteUrl('#/cross?rows=band&columns=level&measure=n'));
    await page.waitForFunction(`${drawn('.work section.figure')} && ${drawn('.work table tbody button')}`, {
      timeout: 30_000,
    });
    const text = await page.evaluate<string>(`document.querySelector('.work table tfoot').innerText`);
    expect(text.replace(/\s+/g, ' ').trim()).toBe('合计 118 398 516');
    expect(await page.evaluate(FAILED)).toBe(0);
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

  it('draws every page of the wall, and those of a unit, the walk and the follow-ups', async () => {
    const wall = await browser.newPage();
    const failures: string[] = [];
    wall.on('pageerror', (error) => failures.push(error.message));
    await wall.evaluateOnNewDocument(servePublished(wallText()));
    for (const [key, headline, panels] of WALL_PAGES) {
      await wall.goto('about:blank');
      await wall.goto(siteUrl(`#/wall?page=${encodeURIComponent(key)}`));
      await wall.waitForFunction(
        `document.querySelector('.stage svg') !== null && document.querySelectorAll('.stage .panel').length === ${panels}`,
        { timeout: 30_000 },
      );
      expect(await wall.evaluate(`document.querySelector('.stage h1').innerText`), key).toContain(headline);
    }
    await wall.evaluate(`window.dispatchEvent(new KeyboardEvent('keydown', { key: '3' })), document.title`);
    await wall.waitForFunction(
      `/^云台市$/m.test([...document.querySelectorAll('.stage h1')].pop().innerText)`,
    );
    expect(failures).toEqual([]);
  });

  it('leaves the console without an error', () => {
    expect(problems).toEqual([]);
  });
});

/** Key of a page of the wall, what its headline says, and how many charts have room at 1366 × 768. */
const WALL_PAGES = [
  ['structure', '队伍结构', 4],
  ['training', '教育培训', 3],
  ['ranking', '综合排名', 2],
  ['unit:东岭区委组织部', '东岭区', 1],
  ['walk', '五年走一遍', 1],
  ['follow-ups', '上次点的1项', 1],
] as const;

/** This browser’s driver has no way to answer requests: the page’s own fetch does. */
function servePublished(snapshot: string): string {
  return `{
    const fetched = window.fetch;
    window.fetch = (address, options) =>
      String(address).startsWith('data/')
        ? Promise.resolve(new Response(${JSON.stringify(snapshot)}, { status: String(address).includes('snapshot') ? 200 : 404 }))
        : fetched(address, options);
  }`;
}

function buttonNamed(name: string): string {
  return `[...document.querySelectorAll('button')].find((button) => button.innerText.includes(${JSON.stringify(name)}))`;
}

/** How many panels say that they could not be drawn. */
const FAILED = `document.querySelectorAll('.failed').length`;

const MARKS = `document.querySelectorAll('.work section.figure [data-mark]').length`;

function drawn(selector: string): string {
  return `document.querySelector(${JSON.stringify(selector)}) !== null && !document.querySelector('[aria-busy=true]')`;
}

function isCurrent(tab: string): string {
  return `document.querySelector('main nav a[aria-current=page]')?.innerText === ${JSON.stringify(tab)}`;
}

/** Marks the first thing to click that stands for few enough people to be listed on one page. */
const SMALL_MARK = `(() => {
  const marks = [...document.querySelectorAll('section.figure [data-mark][aria-label]')];
  const small = marks.find((mark) => /(^|\\D)([1-9]|[1-4]\\d)(\\/\\d+)?人$/.test(mark.getAttribute('aria-label')));
  (small ?? marks[0]).setAttribute('data-journey', '');
  return '[data-journey]';
})()`;
