import type { Page } from 'playwright-core';

import { acceleratedClock, type TurnedPages } from '../../../scripts/accelerated-clock.ts';
import { openApp, type OpenedApp, siteUrl } from './app.ts';

/** What a server has at these paths below the page, as a test puts it there. */
export class Published {
  readonly files = new Map<string, string>();

  async serve(app: Pick<OpenedApp, 'context'>): Promise<void> {
    await app.context.route(/\/data\/[\w.]+\.json/, (route) => {
      const path = /data\/[\w.]+\.json/.exec(route.request().url())?.[0] ?? '';
      const body = this.files.get(path);
      return body === undefined
        ? route.fulfill({ status: 404, body: '' })
        : route.fulfill({ contentType: 'application/json', body });
    });
  }
}

const TEN_OCLOCK = '2026-11-21T10:00:00+08:00';
/** Machine code that piles up while a page warms is not what it holds. */
const INTERPRETED = '--js-flags=--no-opt --no-maglev --no-sparkplug';

/** Whose time it is: the device's, the test's, or that of `turnPages`, as fast as it can. */
export type WallTime = 'real' | 'moved' | 'accelerated';

/** A wall whose files are there before its page opens. */
export async function openWall(
  published: Published,
  hash = '#/wall',
  time: WallTime = 'real',
): Promise<OpenedApp> {
  const app = await openApp({ hash: '#/check', flags: time === 'accelerated' ? [INTERPRETED] : [] });
  await app.page.goto('about:blank');
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await published.serve(app);
  if (time === 'moved') await app.page.clock.install({ time: new Date(TEN_OCLOCK) });
  if (time === 'accelerated') await app.page.addInitScript(acceleratedClock(TEN_OCLOCK));
  await app.page.goto(siteUrl(hash));
  return app;
}

export const headline = (page: Page): Promise<string> => page.locator('.stage h1').last().innerText();

export interface HeapAfter {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What is still held after everything that can be thrown away was. */
export async function heapAfterCollection(page: Page): Promise<HeapAfter> {
  const session = await page.context().newCDPSession(page);
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { bytes: usedSize, nodes, listeners: jsEventListeners };
}

/** Turns so many pages of an accelerated wall. */
export const turnPages = (page: Page, pages: number): Promise<TurnedPages> =>
  page.evaluate((count) => window.turnPages(count, 30_000), pages);
