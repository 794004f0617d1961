import type { Page } from 'playwright-core';

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

/** Machine code that piles up while a page warms is not what it holds. */
const INTERPRETED = '--js-flags=--no-opt --no-maglev --no-sparkplug';

/** A wall whose files are there before its page opens; its clock is the test's where `isTimed`. */
export async function openWall(published: Published, hash = '#/wall', isTimed = false): Promise<OpenedApp> {
  const app = await openApp({ hash: '#/check', flags: isTimed ? [INTERPRETED] : [] });
  await app.page.goto('about:blank');
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await published.serve(app);
  if (isTimed) await app.page.clock.install({ time: new Date('2026-11-21T10:00:00+08:00') });
  await app.page.goto(siteUrl(hash));
  return app;
}

export const headline = (page: Page): Promise<string> => page.locator('.stage h1').last().innerText();

export interface HeapAfter {
  readonly bytes: number;
  readonly nodes: number;
}

/** What is still held after everything that can be thrown away was. */
export async function heapAfterCollection(page: Page): Promise<HeapAfter> {
  const session = await page.context().newCDPSession(page);
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { bytes: usedSize, nodes };
}

/** Turns so many pages in the time of the test's clock. */
export async function turnPages(page: Page, pages: number): Promise<void> {
  for (let turn = 0; turn < pages; turn += 1) await page.clock.runFor(30_000);
}
