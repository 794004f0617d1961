import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { wallContent, wallText } from '../fixtures/wall-snapshot.ts';
import type { OpenedApp } from './support/app.ts';
import { headline, heapAfterCollection, openWall, Published, turnPages } from './support/wall.ts';

const SNAPSHOT = 'data/snapshot.json';
/** By then what turns the pages has been compiled; a multiple of the pages, like the other. */
const WARM_PAGES = 60;
/** The benchmark turns 2,000. */
const SOAK_PAGES = 141;
const isOfMissingFile = (problem: string) => /\/data\/|status of 404/.test(problem);

let published: Published;
let app: OpenedApp;

beforeEach(() => {
  published = new Published();
  published.files.set(SNAPSHOT, wallText());
});
afterEach(() => app.close());

const problems = () => app.problems.filter((problem) => !isOfMissingFile(problem));

describe('the wall', () => {
  it('stands by itself: no engine, no workbench, its pages by keys and by number', async () => {
    app = await openWall(published);
    const asked: string[] = [];
    app.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await app.page.reload();
    await app.page.locator('.stage svg').first().waitFor();
    expect(asked.filter((path) => /(workbench|analyses|duckdb|worker|engine)/.test(path))).toEqual([]);
    expect(await headline(app.page)).toContain('队伍结构');
    expect(await app.page.locator('.stage .panel').count()).toBeGreaterThanOrEqual(3);
    await app.page.keyboard.press('PageDown');
    await expect.poll(() => headline(app.page)).toContain('教育培训');
    await app.page.keyboard.press('3');
    await expect.poll(() => headline(app.page)).toBe('云台市');
    await app.page.keyboard.press('Escape');
    await expect.poll(() => headline(app.page)).toContain('教育培训');
    await app.page.keyboard.press('0');
    await app.page.getByText('按数字键调出').waitFor();
    expect(problems()).toEqual([]);
  });

  it('shows a new file within a minute and keeps the last good one through a damaged one', async () => {
    app = await openWall(published, '#/wall', 'moved');
    await app.page.locator('.stage svg').first().waitFor();
    published.files.set(SNAPSHOT, wallText().slice(0, 4000));
    await app.page.clock.runFor(46_000);
    await app.page.getByText('新的上屏文件读不懂').waitFor();
    expect(await app.page.locator('.stage .panel').count()).toBeGreaterThan(0);
    published.files.set(SNAPSHOT, wallText({ ...wallContent(), asOf: '2026-11-20' }));
    await app.page.clock.runFor(46_000);
    await app.page.getByText('新的上屏文件读不懂').waitFor({ state: 'detached' });
    await app.page.clock.runFor(31_000);
    await app.page.keyboard.press('3');
    await app.page.getByText('截至2026年11月20日').last().waitFor();
    published.files.delete(SNAPSHOT);
    await app.page.reload();
    await app.page.locator('.stage svg').first().waitFor();
    await app.page.getByText('服务器上没有上屏文件').waitFor();
    await app.page.keyboard.press('3');
    await app.page.getByText('截至2026年11月20日').last().waitFor();
    expect(problems()).toEqual([]);
  });

  it('plays on through every kind of bad file, and says what is wrong with it', async () => {
    app = await openWall(published, '#/wall', 'moved');
    await app.page.locator('.stage svg').first().waitFor();
    const good = wallText();
    const bad: readonly (readonly [text: string, said: string])[] = [
      [good.slice(0, good.length - 40), '可能没有拷贝完'],
      [good.replace('全市100人', '全市900人'), '与它的校验码不符'],
      [good.replace('"format": 1', '"format": 2'), '请先升级大屏所在的网站'],
      [wallText({ ...wallContent(), tables: {} }), '缺少表'],
      ['<html>找不到</html>', '服务器上没有上屏文件'],
    ];
    for (const [text, said] of bad) {
      published.files.set(SNAPSHOT, text);
      await app.page.clock.runFor(46_000);
      await app.page.getByText(said).first().waitFor();
      expect(await app.page.locator('.stage .panel').count(), said).toBeGreaterThan(0);
    }
    const { tables, ...content } = wallContent();
    const { 't.subjects': _, ...rest } = tables;
    published.files.set(SNAPSHOT, wallText({ ...content, tables: rest }));
    const loop = () => app.page.locator('.stage .loop').last().innerText();
    await app.page.clock.runFor(46_000);
    await app.page.getByText('上屏文件里“教育培训”一页内容有误，已跳过').waitFor();
    await app.page.clock.runFor(31_000);
    await expect.poll(loop, { timeout: 15_000 }).not.toContain('教育培训');
    published.files.set(SNAPSHOT, good);
    await app.page.clock.runFor(46_000);
    await app.page.getByText('已跳过').waitFor({ state: 'detached' });
    await app.page.clock.runFor(31_000);
    await expect.poll(loop, { timeout: 15_000 }).toContain('教育培训');
    expect(problems()).toEqual([]);
  });

  it('says what to do while there is nothing to show, and takes script in names for text', async () => {
    published.files.delete(SNAPSHOT);
    app = await openWall(published);
    await app.page.getByRole('heading', { name: '还没有可以上屏的数据' }).waitFor();
    const evil = '<img src=x onerror="window.hit=1">县委组织部';
    published.files.set(SNAPSHOT, wallText(wallContent([evil, '东岭区委组织部', '云台市委组织部'])));
    await app.page.reload();
    await app.page.locator('.stage svg').first().waitFor();
    expect(await headline(app.page)).toContain('<img');
    expect(await app.page.evaluate(() => 'hit' in window)).toBe(false);
    expect(problems()).toEqual([]);
  });

  it(`holds no more after ${WARM_PAGES + SOAK_PAGES} changes of page than after ${WARM_PAGES}`, async () => {
    app = await openWall(published, '#/wall', 'accelerated');
    await app.page.locator('.stage svg').first().waitFor();
    await turnPages(app.page, WARM_PAGES);
    const before = await heapAfterCollection(app.page);
    const { timers, errors } = await turnPages(app.page, SOAK_PAGES);
    const after = await heapAfterCollection(app.page);
    expect(timers).toBeGreaterThan(2 * SOAK_PAGES);
    expect(after.bytes / before.bytes).toBeLessThan(1.05);
    expect(after.nodes).toBeLessThan(before.nodes * 1.05);
    expect(after.listeners).toBe(before.listeners);
    expect(errors).toEqual([]);
    expect(problems()).toEqual([]);
  });
});
