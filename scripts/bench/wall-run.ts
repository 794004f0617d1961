import { type Browser, chromium, type Page } from 'playwright-core';
import { wallContent } from '../../tests/fixtures/wall-snapshot.ts';
import { sealSnapshot } from '../../src/publish/canonical.ts';
import { BROWSER_FLAGS, SITE_HOST } from '../browser-flags.ts';
import { findBrowser } from '../find-browser.ts';
import { median, note } from './lines.ts';

export const WALL = 'wall';

const UNITS = 30;
const TURN_MS = 30_000;
/** Machine code piles up while a page warms and is not what it holds: the soak runs without. */
const WARM_PAGES = 200;
const SOAK_PAGES = 2000;
const PAGES_A_CALL = 50;

async function openWall(browser: Browser, port: number, isTimed: boolean): Promise<Page> {
  const units = Array.from({ length: UNITS }, (_, n) => `第${n + 1}县委组织部`);
  const { text } = sealSnapshot(wallContent(units));
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    reducedMotion: 'reduce',
  });
  await context.route(/\/data\//, (route) =>
    route.request().url().includes('snapshot')
      ? route.fulfill({ contentType: 'application/json', body: text })
      : route.fulfill({ status: 404, body: '' }),
  );
  const page = await context.newPage();
  if (isTimed) await page.clock.install({ time: new Date('2026-11-21T10:00:00+08:00') });
  await page.goto(`http://${SITE_HOST}:${port}/zugong/#/wall`);
  await page.locator('.stage svg').first().waitFor();
  return page;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let turn = 0; turn < 4; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** In few calls: the browser keeps something of every call that is made into a page. */
async function turnPages(page: Page, pages: number): Promise<void> {
  for (let turned = 0; turned < pages; turned += PAGES_A_CALL) {
    await page.clock.runFor(TURN_MS * Math.min(PAGES_A_CALL, pages - turned));
  }
}

/** From a key to the next frame of another page. */
async function turnOnce(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const from = performance.now();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - from;
  });
}

/** First picture, bytes, page change, and what is held after weeks of pages. */
export async function wallRun(browser: Browser, port: number, pages = SOAK_PAGES): Promise<void> {
  const page = await openWall(browser, port, false);
  const { picture, bytes } = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return {
      picture: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      bytes: entries.reduce((total, { transferSize }) => total + transferSize, 0),
    };
  });
  note({ what: `${WALL} ${UNITS} units: first picture`, value: picture, unit: 'ms', aim: '≤ 1000 ms' });
  note({ what: `${WALL}: all transferred, not compressed`, value: bytes / 1000, unit: 'kB' });
  const turns: number[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    turns.push(await turnOnce(page));
    await page.waitForTimeout(1100);
  }
  note({ what: `${WALL} ${UNITS} units: page change`, value: median(turns), unit: 'ms', aim: '≤ 1000 ms' });
  await page.context().close();
  const interpreted = await chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_FLAGS, '--js-flags=--no-opt --no-maglev --no-sparkplug'],
  });
  const soak = await openWall(interpreted, port, true);
  await turnPages(soak, WARM_PAGES);
  const before = await heapOf(soak);
  await turnPages(soak, pages);
  const after = await heapOf(soak);
  const grown = `${(100 * (after / before - 1)).toFixed(1)} %, aim < 5 %`;
  note({
    what: `${WALL}: heap after ${pages} pages`,
    value: after / 1000,
    unit: 'kB',
    bare: before / 1000,
    aim: grown,
  });
  await interpreted.close();
}
