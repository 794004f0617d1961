import { type Browser, chromium, type Page } from 'playwright-core';
import { wallContent } from '../../tests/fixtures/wall-snapshot.ts';
import { sealSnapshot } from '../../src/publish/canonical.ts';
import { acceleratedClock } from '../accelerated-clock.ts';
import { BROWSER_FLAGS, SITE_HOST } from '../browser-flags.ts';
import { findBrowser } from '../find-browser.ts';
import { median, note } from './lines.ts';

export const WALL = 'wall';

const UNITS = 30;
const TURN_MS = 30_000;
/** Of the snapshot: what is measured is measured on the same one. */
const PAGES = 3;
const WARM_PAGES = 201;
const SOAK_PAGES = 2000;
/** Machine code piles up for hours and is not what a page holds: the soak runs without. */
const INTERPRETED = '--js-flags=--no-opt --no-maglev --no-sparkplug';

async function openWall(browser: Browser, port: number, isAccelerated: boolean): Promise<Page> {
  const units = Array.from({ length: UNITS }, (_, n) => `第${n + 1}县委组织部`);
  const { text } = sealSnapshot(wallContent(units));
  const context = await browser.newContext({
    viewport: isAccelerated ? { width: 1366, height: 768 } : { width: 1920, height: 1080 },
    reducedMotion: 'reduce',
  });
  await context.route(/\/data\//, (route) =>
    route.request().url().includes('snapshot')
      ? route.fulfill({ contentType: 'application/json', body: text })
      : route.fulfill({ status: 404, body: '' }),
  );
  const page = await context.newPage();
  if (isAccelerated) await page.addInitScript(acceleratedClock('2026-11-21T10:00:00+08:00'));
  await page.goto(`http://${SITE_HOST}:${port}/zugong/#/wall`);
  await page.locator('.stage svg').first().waitFor();
  return page;
}

interface Held {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function heldBy(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  for (let turn = 0; turn < 4; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { bytes: usedSize, nodes, listeners: jsEventListeners };
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

async function pictureAndTurns(browser: Browser, port: number): Promise<void> {
  const page = await openWall(browser, port, false);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
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
}

/** What is held after weeks of pages, on the same page as before them. */
async function soak(port: number, asked: number): Promise<void> {
  const pages = Math.ceil(asked / PAGES) * PAGES;
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...BROWSER_FLAGS, INTERPRETED],
  });
  try {
    const page = await openWall(browser, port, true);
    const turn = (count: number) =>
      page.evaluate(([many, ms]) => window.turnPages(many, ms), [count, TURN_MS] as const);
    await turn(WARM_PAGES);
    const before = await heldBy(page);
    const from = performance.now();
    const { errors } = await turn(pages);
    const ms = (performance.now() - from) / pages;
    const after = await heldBy(page);
    const grown = `${(100 * (after.bytes / before.bytes - 1)).toFixed(1)} %, aim < 5 %`;
    const [value, bare] = [after.bytes / 1000, before.bytes / 1000];
    note({ what: `${WALL}: heap after ${pages} pages`, value, bare, unit: 'kB', aim: grown });
    note({ what: `${WALL}: nodes after them`, value: after.nodes, bare: before.nodes, unit: '' });
    note({ what: `${WALL}: listeners after them`, value: after.listeners, bare: before.listeners, unit: '' });
    note({ what: `${WALL}: a page of them`, value: ms, unit: 'ms' });
    note({ what: `${WALL}: errors among them`, value: errors.length, unit: '', aim: errors[0] ?? '0' });
  } finally {
    await browser.close();
  }
}

/** First picture, bytes, page change, and what is held after weeks of pages. */
export async function wallRun(browser: Browser, port: number, pages = SOAK_PAGES): Promise<void> {
  await pictureAndTurns(browser, port);
  await soak(port, pages);
}
