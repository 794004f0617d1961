import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openApp, siteUrl, type OpenedApp } from './support/app.ts';
import {
  closeDrawer,
  drawer,
  figures,
  loadSample,
  marksOf,
  peopleInLabel,
  readDrawer,
  readHeadcount,
  waitForFigures,
} from './support/steps.ts';

const PAGE_SIZE = 50;
const MARKS_PER_FIGURE = 3;

describe('from the start page to the rows behind a figure', () => {
  let app: OpenedApp;

  beforeAll(async () => {
    app = await openApp();
    await loadSample(app.page);
  });
  afterAll(() => app.close());

  it('shows the sample in one click', async () => {
    expect(await readHeadcount(app.page)).toBe(516);
    expect(await figures(app.page).count()).toBeGreaterThanOrEqual(4);
    await app.page.getByText('演示数据').first().waitFor();
  });

  it('gives every figure a label, and a table with at least one row', async () => {
    for (const figure of await figures(app.page).all()) {
      expect(await figure.getAttribute('aria-label')).toMatch(/\S/);
      await figure.getByRole('button', { name: '表', exact: true }).click();
      await figure.locator('table tbody tr').first().waitFor();
      await figure.getByRole('button', { name: '图', exact: true }).click();
    }
  });

  it('lists exactly as many people as the clicked mark says', async () => {
    let compared = 0;
    for (const figure of await figures(app.page).all()) {
      const marks = marksOf(figure);
      const count = await marks.count();
      const step = Math.max(1, Math.floor(count / MARKS_PER_FIGURE));
      for (let index = 0; index < count; index += step) {
        const mark = marks.nth(index);
        const said = peopleInLabel((await mark.getAttribute('aria-label')) ?? '');
        if (said === undefined) continue;
        await mark.click();
        await expect
          .poll(() => readDrawer(app.page), { message: (await mark.getAttribute('aria-label')) ?? '' })
          .toEqual({ total: said, rows: Math.min(said, PAGE_SIZE) });
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(8);
  });

  it('says how a figure is made: formula, population, date and source', async () => {
    await drawer(app.page).getByRole('tab', { name: '口径' }).click();
    await drawer(app.page).getByText('算法').waitFor();
    const text = await drawer(app.page).innerText();
    for (const word of ['算法', '统计范围', '截至日期', '不计入', '数据', '2026年10月31日']) {
      expect(text).toContain(word);
    }
    await drawer(app.page).getByRole('tab', { name: '名单' }).click();
  });

  it('shows the source row as the file has it', async () => {
    await drawer(app.page).locator('tbody button[aria-expanded]').first().click();
    const original = drawer(app.page).locator('tr.original');
    await original.locator('dt').first().waitFor();
    const source = original.locator('p').filter({ hasText: /\.(xlsx?|csv)[\s\S]*第\d+行/ });
    await source.waitFor();
    await closeDrawer(app.page);
  });

  it('counts fewer people under a filter, and the address keeps it', async () => {
    await app.page.getByRole('button', { name: /性别/ }).first().click();
    await app.page.getByRole('checkbox').first().check();
    await expect.poll(() => readHeadcount(app.page)).toBeLessThan(516);
    const filtered = await readHeadcount(app.page);
    expect(app.page.url()).toContain('?f.');
    await app.page.goto(siteUrl());
    await app.page.goBack();
    await waitForFigures(app.page);
    await expect.poll(() => readHeadcount(app.page)).toBe(filtered);
  });

  it('leaves the console without an error', () => {
    expect(app.problems).toEqual([]);
  });
});
