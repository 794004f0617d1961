import { chromium, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core';
import { inject } from 'vitest';

import { BROWSER_FLAGS, SITE_HOST } from '../../../scripts/browser-flags.ts';

export interface OpenedApp {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught errors, failed and foreign requests, each once, in the order they came. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export function siteUrl(hash = ''): string {
  return `http://${SITE_HOST}:${inject('site').port}/zugong/${hash}`;
}

export interface OpenOptions {
  readonly hash?: string;
  /** Runs in every page before its own scripts. */
  readonly before?: string;
  /** Switches of the browser besides the usual ones. */
  readonly flags?: readonly string[];
}

/** The built application in a fresh browser profile. */
export async function openApp({ hash = '', before, flags = [] }: OpenOptions = {}): Promise<OpenedApp> {
  const browser = await chromium.launch({
    executablePath: inject('browser'),
    args: [...BROWSER_FLAGS, ...flags],
  });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  if (before) await context.addInitScript(before);
  const problems: string[] = [];
  const page = await context.newPage();
  watch(context, problems);
  page.setDefaultTimeout(45_000);
  await page.goto(siteUrl(hash));
  return { page, context, problems, close: () => browser.close() };
}

function watch(context: BrowserContext, problems: string[]): void {
  const note = (problem: string): void => {
    if (!problems.includes(problem)) problems.push(problem);
  };
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') note(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => note(`uncaught: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    if (reason !== 'net::ERR_ABORTED') note(`request: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) note(`response: ${response.status()} ${response.url()}`);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== SITE_HOST) note(`foreign: ${request.url()}`);
  });
}
