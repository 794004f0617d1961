import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openApp, type OpenedApp } from './support/app.ts';
import { openFromNavigation } from './support/steps.ts';

const LEDGER = '**/assets/LedgerPage-*.js';

describe('the code of a page', () => {
  let app: OpenedApp;
  const uncaught = () => app.problems.filter((problem) => problem.startsWith('uncaught:'));
  const failure = () => app.page.getByRole('alert').filter({ hasText: '这一页没有载入' });
  const again = () => failure().getByRole('button', { name: '重新载入' }).click();
  const ledger = () => app.page.getByRole('heading', { name: '导入台账', level: 1 });

  beforeEach(async () => {
    app = await openApp();
  });
  afterEach(() => app.close());

  it('is here before its page is opened, but nothing of it before the first page stands', async () => {
    const asked: string[] = [];
    app.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await app.page.route('**/assets/*', async (route) => {
      if (/(analyses|figures)-/.test(route.request().url()))
        await app.page.getByRole('heading', { level: 1 }).waitFor();
      await route.continue();
    });
    await app.page.reload();
    // The look-up comes last.
    const last = [/LookupDialog-[^/]*\.js$/, /LookupDialog-[^/]*\.css$/];
    const isAsked = () => last.every((name) => asked.some((path) => name.test(path)));
    await expect.poll(isAsked, { timeout: 20_000 }).toBe(true);
    expect(asked.filter((path) => /Page-[^/]*\.js$/.test(path)).length).toBeGreaterThan(8);
    asked.length = 0;
    for (const title of ['导入台账', '队伍结构', '自由交叉表', '设置', '自检']) {
      await openFromNavigation(app.page, title);
      await app.page.getByRole('heading', { name: title, level: 1 }).waitFor();
    }
    expect(asked.filter((path) => path.includes('/assets/'))).toEqual([]);
  });

  it('is asked for again when it could not be fetched at first, and that is said in between', async () => {
    await app.context.route(LEDGER, (route) => route.abort());
    await app.page.reload();
    await openFromNavigation(app.page, '导入台账');
    await failure().waitFor();
    expect(await app.page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(true);
    await app.context.unroute(LEDGER);
    await again();
    await ledger().waitFor();
    expect(uncaught()).toEqual([]);
  });

  it('brings the new version of the whole page where a deployment has taken the old one away', async () => {
    await app.context.route(LEDGER, (route) => route.fulfill({ status: 404 }));
    await app.page.reload();
    await openFromNavigation(app.page, '导入台账');
    await failure().waitFor();
    await Promise.all([app.page.waitForEvent('domcontentloaded'), again()]);
    await failure().waitFor();
    expect(new URL(app.page.url()).hash).toBe('#/ledger');
    expect(uncaught()).toEqual([]);
  });

  it('leaves the open page as it is where the server does not answer at all', async () => {
    await app.context.route(LEDGER, (route) => route.abort());
    await app.page.reload();
    // Its code is here before the server is gone.
    await openFromNavigation(app.page, '总览');
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    await openFromNavigation(app.page, '导入台账');
    await failure().waitFor();
    await app.context.setOffline(true);
    await again();
    await app.page.getByText('服务器还是连不上').waitFor();
    await openFromNavigation(app.page, '总览');
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    expect(uncaught()).toEqual([]);
  });
});
