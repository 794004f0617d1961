import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { BROWSER_FLAGS, SITE_HOST } from './browser-flags.ts';
import { ensureChineseFont, findBrowser } from './find-browser.ts';
import { serveFolder } from './serve.ts';

/** Takes the picture of the READMEs from the built site with the sample data: `npm run screenshot`. */
const target = fileURLToPath(new URL('./about/workbench.png', import.meta.url));
const noFont = ensureChineseFont();
if (noFont) throw new Error(noFont);

const server = await serveFolder(fileURLToPath(new URL('../dist', import.meta.url)));
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await page.goto(`http://${SITE_HOST}:${server.port}/`);
  await page.getByRole('button', { name: '用示例数据看一遍' }).first().click();
  await page.locator('section.figure').nth(3).waitFor();
  await page.locator('button.finding').first().click();
  await page.locator('aside.drawer tbody').first().waitFor();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1000);
  mkdirSync(dirname(target), { recursive: true });
  await page.screenshot({ path: target });
} finally {
  await browser.close();
  await server.close();
}
