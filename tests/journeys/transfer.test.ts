import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openApp, siteUrl, type OpenedApp } from './support/app.ts';
import { loadSample } from './support/steps.ts';

describe('what is transferred, and when', () => {
  let app: OpenedApp;
  const asked: string[] = [];

  beforeAll(async () => {
    app = await openApp();
    app.context.on('request', (request) => asked.push(request.url()));
    await app.page.goto(siteUrl('#/settings'));
    await app.page.reload();
    await app.page.getByRole('heading', { name: '设置' }).first().waitFor();
    await app.page.waitForTimeout(1500);
  });
  afterAll(() => app.close());

  it('is not the engine while there is no data', () => {
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => url.includes('/engine/'))).toEqual([]);
  });

  it('is one engine under 9 MB once there is, although the server compresses nothing', async () => {
    const transferred: Promise<number>[] = [];
    app.context.on('requestfinished', (request) => {
      if (!request.url().endsWith('.bin')) return;
      transferred.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await app.page.goto(siteUrl());
    await loadSample(app.page);
    const sizes = await Promise.all(transferred);
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeGreaterThan(1_000_000);
    expect(sizes[0]).toBeLessThan(9_000_000);
  });
});
