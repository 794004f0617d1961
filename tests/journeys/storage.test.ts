import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openApp, siteUrl, type OpenedApp } from './support/app.ts';
import { csvFile } from './support/files.ts';
import { cityRows, countyRows, gbkRoster } from './support/rosters.ts';
import {
  importFiles,
  openFromNavigation,
  readHeadcount,
  waitForFigures,
  waitUntilSaved,
} from './support/steps.ts';

/** Records in all stores of all databases of this origin. */
const COUNT_RECORDS = `(async () => {
  let records = 0;
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((done, fail) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    for (const store of [...database.objectStoreNames]) {
      records += await new Promise((done, fail) => {
        const request = database.transaction(store).objectStore(store).count();
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    }
    database.close();
  }
  return records;
})()`;

describe('what the browser keeps', () => {
  let app: OpenedApp;

  beforeAll(async () => {
    app = await openApp();
    await importFiles(app.page, [gbkRoster()]);
    await openFromNavigation(app.page, '队伍结构');
    await waitForFigures(app.page);
    await waitUntilSaved(app.page);
  });
  afterAll(() => app.close());

  it('is there again after a reload', async () => {
    await app.page.reload();
    await waitForFigures(app.page);
    expect(await readHeadcount(app.page)).toBe(8);
  });

  it('is there in a second tab, which sees what the first one changes', async () => {
    const second = await app.context.newPage();
    await second.goto(siteUrl('#/structure'));
    await waitForFigures(second);
    expect(await readHeadcount(second)).toBe(8);
    await second.close();
  });

  it('is gone, to the last record, once everything is cleared', async () => {
    expect(await app.page.evaluate(COUNT_RECORDS)).toBeGreaterThan(0);
    await app.page.goto(siteUrl('#/settings'));
    await app.page.getByRole('button', { name: '清除全部' }).first().click();
    const dialog = app.page.getByRole('dialog');
    if (await dialog.count()) await dialog.getByRole('button', { name: /清除/ }).click();
    await app.page.getByText('尚未导入数据').waitFor();
    expect(await app.page.evaluate(COUNT_RECORDS)).toBe(0);
    await app.page.goto(siteUrl());
    await app.page.reload();
    await app.page.getByRole('button', { name: '用示例数据看一遍' }).waitFor();
  });

  it('leaves the console without an error', () => {
    expect(app.problems).toEqual([]);
  });
});

describe('two tabs at once', () => {
  let app: OpenedApp;

  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('lose nothing of what each of them imports', async () => {
    const second = await app.context.newPage();
    await second.goto(siteUrl());
    await Promise.all([
      importFiles(app.page, [csvFile('市级.csv', cityRows)]),
      importFiles(second, [csvFile('云门县.csv', countyRows)]),
    ]);
    await Promise.all([waitUntilSaved(app.page), waitUntilSaved(second)]);
    for (const page of [app.page, second]) {
      await page.goto(siteUrl('#/structure'));
      await page.reload();
      await waitForFigures(page);
      expect(await readHeadcount(page)).toBe(8);
    }
  });
});

describe('a computer that several people use', () => {
  let app: OpenedApp;

  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('keeps nothing once the page is left', async () => {
    await app.page.getByRole('button', { name: '是，离开时清除' }).click();
    await importFiles(app.page, [gbkRoster()]);
    await openFromNavigation(app.page, '队伍结构');
    await waitForFigures(app.page);
    await app.page.reload();
    await app.page.getByText('尚未导入数据').waitFor();
    await app.page.goto(siteUrl());
    await app.page.getByRole('button', { name: '用示例数据看一遍' }).waitFor();
  });
});
