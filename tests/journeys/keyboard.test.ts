import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openApp, type OpenedApp } from './support/app.ts';
import {
  drawer,
  readDrawer,
  readHeadcount,
  SAMPLE_PATIENCE_MS,
  tabTo,
  waitForFigures,
} from './support/steps.ts';

describe('the whole way by keyboard', () => {
  let app: OpenedApp;

  beforeAll(async () => {
    app = await openApp();
    await app.page.getByRole('button', { name: '用示例数据看一遍' }).waitFor();
  });
  afterAll(() => app.close());

  /** True when a person can see where the focus is. */
  function focusIsVisible(): Promise<boolean> {
    return app.page.evaluate(() => {
      if (!document.activeElement || document.activeElement === document.body) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
  }

  function focusedLabel(): Promise<string> {
    return app.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  }

  it('loads the sample', async () => {
    await tabTo(app.page, '用示例数据看一遍');
    expect(await focusIsVisible()).toBe(true);
    await app.page.keyboard.press('Enter');
    await waitForFigures(app.page, SAMPLE_PATIENCE_MS);
  });

  it('walks the marks with the arrow keys, opens one and comes back to it', async () => {
    const first = app.page.locator('section.figure [data-mark][tabindex="0"]').first();
    await tabTo(app.page, (await first.getAttribute('aria-label')) ?? '');
    const start = await focusedLabel();
    expect(await focusIsVisible()).toBe(true);
    await app.page.keyboard.press('End');
    const end = await focusedLabel();
    expect(end).not.toBe(start);
    await app.page.keyboard.press('Enter');
    const { total } = await readDrawer(app.page);
    expect(total).toBeGreaterThan(0);
    expect(await app.page.evaluate(() => document.activeElement?.closest('aside.drawer') !== null)).toBe(
      true,
    );
    await app.page.keyboard.press('Escape');
    await drawer(app.page).waitFor({ state: 'detached' });
    expect(await focusedLabel()).toBe(end);
  });

  it('filters', async () => {
    await app.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo(app.page, '性别');
    await app.page.keyboard.press('Enter');
    for (let pressed = 0; pressed < 10; pressed++) {
      if (await app.page.evaluate(() => document.activeElement?.matches('input[type=checkbox]'))) break;
      await app.page.keyboard.press('Tab');
    }
    await app.page.keyboard.press('Space');
    await expect.poll(() => readHeadcount(app.page)).toBeLessThan(516);
    await app.page.keyboard.press('Escape');
  });

  it('reaches every page of the navigation', async () => {
    for (const title of ['数据导入', '导入台账', '设置', '自检']) {
      await tabTo(app.page, title);
      await app.page.keyboard.press('Enter');
      await app.page.getByRole('heading', { name: title }).first().waitFor();
    }
  });

  it('leaves the console without an error', () => {
    expect(app.problems).toEqual([]);
  });
});
