import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';

import { rowsOf } from '../sample/plain-count.ts';
import { DATA } from '../sample/training-records.ts';
import { openAddress } from './support/analysis.ts';
import { openApp, type OpenedApp } from './support/app.ts';
import { download, wordText } from './support/downloads.ts';
import { loadSample } from './support/steps.ts';

const QUARTER = '2026年三季度';
const COLUMN = `${QUARTER}晾晒/考核得分`;
const PLATFORM = '学习平台积分';

interface Composite {
  readonly unit: string;
  readonly score: number;
}

/** Composites of the quarter, read and worked out by plain loops, the best first. */
const STANDINGS: readonly Composite[] = (() => {
  const marks = new Map<string, number[]>();
  for (const [period, , , unit, dimension, score] of rowsOf(DATA, { path: 'scores/2026.csv', sheet: null })) {
    if (period !== QUARTER || dimension === PLATFORM || Number.isNaN(Number(score))) continue;
    marks.set(String(unit), [...(marks.get(String(unit)) ?? []), Number(score)]);
  }
  return [...marks]
    .map(([unit, own]) => ({ unit, score: own.reduce((sum, mark) => sum + mark, 0) / own.length }))
    .sort((a, b) => b.score - a.score);
})();

/** Names that no word of a document is by chance. */
const PEOPLE = new Set(
  rowsOf(DATA, { path: 'scores/staff.xlsx', sheet: '平时考核' })
    .map((row) => String(row[2]))
    .filter((name) => /^[\u4e00-\u9fff]{3}$/.test(name)),
);

const shortOf = (unit: string): string => unit.replace(/委组织部$/, '');

let app: OpenedApp;
let page: Page;
let dialog: Locator;

beforeAll(async () => {
  app = await openApp();
  page = app.page;
  await loadSample(page);
  page.setDefaultTimeout(20_000);
  dialog = page.getByRole('dialog');
  await openAddress(page, '#/ledger');
});
afterAll(() => app.close());

const columnHead = (rest: string) => page.getByRole('button', { name: `${COLUMN}，${rest}` });
const maker = (name: string) => dialog.getByRole('button', { name, exact: true });

describe('a period of scores', () => {
  it('gives nothing out while it is open, and misses nobody whom no quarter ranks', async () => {
    await columnHead('定稿').click();
    await maker('定稿').waitFor();
    expect(await dialog.getByText('个单位未报').count()).toBe(0);
    expect(await maker('生成通报').count()).toBe(0);
    expect(await maker('生成一县一单').count()).toBe(0);
    await maker('定稿').click();
    await maker('生成通报').waitFor();
    expect(await dialog.getByRole('heading').innerText()).toBe(`${COLUMN}已定稿`);
  });
});

describe('the bulletin of a closed period', () => {
  it('is a Word document with the places of the file, and names no person', async () => {
    const { name, bytes } = await download(page, maker('生成通报'));
    expect(name).toBe(`${QUARTER}晾晒评议季度通报.docx`);
    const text = wordText(bytes);
    const first = STANDINGS.slice(0, 3).map(({ unit, score }) => `${unit}（${score.toFixed(1)}分）`);
    expect(text).toContain(`居前3位的是${first.join('、')}`);
    const lines = text.split('\n').map((line) => line.trim());
    const [start, end] = [lines.indexOf('附件1'), lines.indexOf('附件2')];
    const annex = lines.slice(start, end);
    expect(STANDINGS).toHaveLength(12);
    const places = STANDINGS.map(({ unit }) => annex.indexOf(unit));
    expect(places.every((place, i) => place > (places[i - 1] ?? 0))).toBe(true);
    places.forEach((place, i) => {
      expect(annex[place - 1], annex[place]).toBe(String(i + 1));
      expect(annex[place + 1], annex[place]).toBe(STANDINGS[i]?.score.toFixed(2));
    });
    expect(PEOPLE.size).toBeGreaterThan(100);
    expect([...PEOPLE].filter((person) => text.includes(person))).toEqual([]);
  });
});

describe('一县一单', () => {
  it('is a document a unit, each with its own score and nobody else’s', async () => {
    const { name, bytes } = await download(page, maker('生成一县一单'));
    expect(name).toBe(`${QUARTER}晾晒评议反馈单（一县一单）.zip`);
    const files = Object.entries(unzipSync(bytes));
    const units = STANDINGS.map(({ unit }) => unit);
    expect(new Set(files.map(([path]) => path))).toEqual(
      new Set(units.map((unit) => `${QUARTER}晾晒评议反馈单（${unit}）.docx`)),
    );
    for (const [path, document] of files) {
      const text = wordText(document);
      const named = units.filter((unit) => text.includes(shortOf(unit)));
      expect(named, path).toEqual(units.filter((unit) => path.includes(unit)));
      const place = units.indexOf(named[0] ?? '');
      const { score = Number.NaN } = STANDINGS[place] ?? {};
      expect(text, path).toContain(`综合得分${score.toFixed(2)}分，居第${place + 1}位`);
      expect(
        [...PEOPLE].filter((person) => text.includes(person)),
        path,
      ).toEqual([]);
    }
  });
});

describe('reopening', () => {
  it('needs a reason, which stands in the history', async () => {
    const button = dialog.getByRole('button', { name: '重新打开', exact: true });
    expect(await button.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('   ');
    expect(await button.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('平陵县更正了党建质量得分');
    await button.click();
    await dialog.waitFor({ state: 'detached' });
    await columnHead('定稿').waitFor();
    await openAddress(page, '#/ledger?see=history');
    await page.getByText(`重新打开晾晒/考核得分${QUARTER}：平陵县更正了党建质量得分`).waitFor();
  });
});

describe('the console', () => {
  it('is without an error', () => {
    expect(app.problems).toEqual([]);
  });
});
