import { fileURLToPath, pathToFileURL } from 'node:url';

import { afterEach, describe, expect, it } from 'vitest';

import { openApp, type OpenedApp } from './support/app.ts';

const dist = fileURLToPath(new URL('../../dist/index.html', import.meta.url));

describe('where the application cannot run', () => {
  let app: OpenedApp | undefined;

  afterEach(() => app?.close());

  it('says in one sentence what to do when it is opened from disk', async () => {
    app = await openApp();
    const page = await app.context.newPage();
    await page.goto(pathToFileURL(dist).href);
    await page.getByRole('heading', { name: '请通过网址打开组工镜' }).waitFor();
    expect(await page.locator('body').innerText()).toContain('放到内网服务器上');
  });

  it.each(['DecompressionStream', 'WebAssembly', 'indexedDB'])(
    'names the kernel it needs when the browser has no %s',
    async (name) => {
      app = await openApp({
        before: `delete window.${name}; Object.defineProperty(window, '${name}', { value: undefined })`,
      });
      await app.page.getByRole('heading', { name: '浏览器内核太旧，组工镜打不开' }).waitFor();
      expect(await app.page.locator('body').innerText()).toContain('Chromium内核90或更高');
    },
  );
});
