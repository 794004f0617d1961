import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';

import { rowsOf } from '../sample/plain-count.ts';
import { DATA } from '../sample/training-records.ts';
import { figure, listChoice, openAddress, openTab, readSettled, tabs } from './support/analysis.ts';
import { openApp, type OpenedApp } from './support/app.ts';
import { download } from './support/downloads.ts';
import { findMark, labelOf, mark, openList } from './support/drill.ts';
import {
  closeDrawer,
  drawer,
  figures,
  loadSample,
  marksOf,
  openFromNavigation,
  peopleInLabel,
} from './support/steps.ts';

const PATIENT = { timeout: 10_000 };
const QUARTER = '2026年三季度';
/** It does not count in the composite. */
const PLATFORM = '学习平台积分';
const PEOPLE = '个人 · 市委组织部干部';
const FOR_REFERENCE = '仅供参考';

interface Walk {
  readonly title: string;
  readonly tabs: readonly string[];
  /** How many rows a mark says that it stands for; undefined for a rank, a score, a year. */
  readonly rowsIn: (label: string) => number | undefined;
  /** Figures of which a mark lists nothing: sums over persons, weights, and marks that would tell who voted. */
  readonly silent: readonly string[];
  /** Figures with nothing to draw in the sample, which say why. */
  readonly empty: readonly string[];
}

const numberAt = (found: RegExpExecArray | null): number | undefined =>
  found?.[1] === undefined ? undefined : Number(found[1].replace(/,/g, ''));

const WALKS: readonly Walk[] = [
  {
    ...{ title: '晾晒排名', tabs: ['综合排名', '五晾晒', '名次变化', '名次把握'], rowsIn: () => undefined },
    ...{ silent: ['ranking.rollup_sheet', 'ranking.weight_sheet'], empty: [] },
  },
  {
    ...{ title: '评议互评', tabs: ['两评议', '双向互评'] },
    rowsIn: (label) => numberAt(/，([\d,]+)票$/.exec(label)),
    silent: [],
    empty: ['reviews.items_matrix'],
  },
  {
    ...{ title: '光荣榜', tabs: [], silent: [], empty: [] },
    rowsIn: (label) => numberAt(/[计级度]，([\d,]+)$/.exec(label)),
  },
  {
    ...{ title: '结果运用', tabs: [], silent: [], empty: ['outcomes.check_figure'] },
    // How many a third has names nobody: they are no records of outcomes.
    rowsIn: (label) => (label.includes(' 人数，') ? 0 : peopleInLabel(label)),
  },
];

/** Scores of counties, read by a plain reader; NaN where the file says 缺. */
const SCORES = rowsOf(DATA, { path: 'scores/2026.csv', sheet: null })
  .slice(1)
  .map(([period, , , object, dimension, score]) => ({
    ...{ period: String(period), object: String(object) },
    ...{ dimension: String(dimension), score: Number(score) },
  }));

/** Codes of the voters of the monthly review. */
const VOTERS = new Set(
  rowsOf(DATA, { path: 'reviews/monthly-2026.csv', sheet: null }).flatMap((row) =>
    row.map(String).filter((cell) => /^[A-D]\d\d$/.test(cell)),
  ),
);

/** Persons who are scored, by names that no other word is by chance. */
const NAMES = new Set(
  rowsOf(DATA, { path: 'scores/staff.xlsx', sheet: '平时考核' })
    .map((row) => String(row[2]))
    .filter((name) => /^[\u4e00-\u9fff]{3}$/.test(name)),
);

let app: OpenedApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  page = app.page;
  await loadSample(page);
  page.setDefaultTimeout(20_000);
});
afterAll(() => app.close());

const namedIn = (text: string): readonly string[] => [...NAMES].filter((name) => text.includes(name));

/** Every cell of the workbook of a page's data. */
async function savedCells(): Promise<string> {
  const { bytes } = await download(page, page.getByRole('button', { name: '导出本页数据' }));
  const { Sheets } = read(bytes);
  return Object.values(Sheets)
    .map((sheet) => utils.sheet_to_csv(sheet))
    .join('\n');
}

const idOf = async (drawn: Locator) => ((await drawn.getAttribute('id')) ?? '').replace(/^figure-/, '');

/** Every page of an analysis with its figures drawn; where there are no tabs, its one page. */
async function forEachPage(walk: Pick<Walk, 'title' | 'tabs'>, look: () => Promise<void>): Promise<void> {
  await openFromNavigation(page, walk.title);
  await page.locator('nav a[aria-current=page]').filter({ hasText: walk.title }).first().waitFor();
  await readSettled(page);
  if (walk.tabs.length === 0) return look();
  expect(await tabs(page).allInnerTexts()).toEqual(walk.tabs);
  for (const tab of walk.tabs) {
    await openTab(page, tab);
    await look();
  }
}

describe('the pages of standings', () => {
  it.each(WALKS)('of $title draw their figures, and a mark of each lists the rows it says', async (walk) => {
    const listed: string[] = [];
    const silent: string[] = [];
    const empty: string[] = [];
    await forEachPage(walk, async () => {
      expect(await page.getByText('本图未能生成').count()).toBe(0);
      for (const drawn of await figures(page).all()) {
        const id = await idOf(drawn);
        const found = await findMark(drawn, (label) => walk.rowsIn(label) !== 0);
        if (!found) {
          expect(await drawn.innerText(), id).toMatch(/没有可画的数据[\s\S]*\S{6}/);
          empty.push(id);
          continue;
        }
        const label = await labelOf(found);
        const rows = await openList(page, found);
        if (rows === null) silent.push(id);
        else expect(rows, `${id}: ${label}`).toBe(walk.rowsIn(label) ?? rows);
        if (rows !== null) listed.push(id);
      }
      if ((await drawer(page).count()) > 0) await closeDrawer(page);
    });
    expect(new Set(silent)).toEqual(new Set(walk.silent));
    expect(empty).toEqual(walk.empty);
    expect(listed.length).toBeGreaterThanOrEqual(3);
  });

  it('list behind a composite what of the file counts in it, what is missing too', async () => {
    await openFromNavigation(page, '晾晒排名');
    await figure(page, 'ranking.table').waitFor();
    for (const [object, missing] of [
      ['石桥县委组织部', 1],
      ['云台市委组织部', 0],
    ] as const) {
      const own = SCORES.filter(
        (score) => score.period === QUARTER && score.object === object && score.dimension !== PLATFORM,
      );
      expect(own.filter(({ score }) => Number.isNaN(score))).toHaveLength(missing);
      const composite = mark(figure(page, 'ranking.table'), `${object} 综合得分`);
      expect(await openList(page, composite), object).toBe(own.length);
      const scores = drawer(page).locator('tbody tr td:last-child');
      await expect.poll(() => scores.filter({ hasText: '未填' }).count(), { message: object }).toBe(missing);
    }
    await closeDrawer(page);
  });
});

describe('the switches of the ranking', () => {
  const address = () => decodeURIComponent(page.url());
  const choose = (label: string, value: string) => listChoice(page, label).selectOption(value);

  it('change the page and the address, which says the same in a fresh window', async () => {
    await openAddress(page, '#/ranking');
    const table = figure(page, 'ranking.table');
    await choose('范围', '科室 · 市委组织部科室');
    await table.getByText(`科室 · 市委组织部科室，${QUARTER}，12个科室`).waitFor();
    expect(address()).toContain('c.ranking.league=科室 · 市委组织部科室');
    await page.goBack();
    await table.getByText(`单位 · 县（市、区），${QUARTER}，12个单位`).waitFor();

    await openAddress(page, '#/ranking-moves');
    const slope = figure(page, 'ranking.slope');
    await slope.getByText('2026年二季度→2026年三季度').waitFor();
    await page.getByText('上年同期', { exact: true }).click();
    await slope.getByText('2025年三季度→2026年三季度').waitFor();
    expect(address()).toContain('c.ranking.against=上年同期');
    await choose('期间', '2026年一季度');
    await slope.getByText('2025年一季度→2026年一季度').waitFor();
    const before = await readSettled(page);
    await choose('突出显示', '清源县委组织部');
    const waterfall = figure(page, 'ranking.waterfall');
    await waterfall.getByText(/^清源县委组织部，2025年一季度到2026年一季度/).waitFor();
    expect(address()).toMatch(/c\.ranking\.period=2026年一季度.*c\.ranking\.marked=清源县委组织部/);

    const chosen = await readSettled(page);
    const fresh = await app.context.newPage();
    await fresh.goto(page.url());
    await expect.poll(() => readSettled(fresh).catch(() => ''), { timeout: 30_000 }).toBe(chosen);
    await fresh.close();
    await page.goBack();
    await expect.poll(() => readSettled(page), PATIENT).toBe(before);
  });

  it('highlight what is chosen, and nothing else', async () => {
    await openAddress(page, '#/ranking-certainty');
    await choose('突出显示', '望川县委组织部');
    const marked = figure(page, 'ranking.ranges').locator('.range.told, .range.rise');
    const names = () => marked.locator('.name').allInnerTexts();
    await expect.poll(names, PATIENT).toEqual(['望川县']);
    await choose('再突出一个', '河湾县委组织部');
    await expect.poll(names, PATIENT).toEqual(['望川县', '河湾县']);
  });
});

describe('rankings of persons', () => {
  it('are for reference only, in every figure of every page', async () => {
    await openAddress(page, `#/ranking?c.ranking.league=${encodeURIComponent(PEOPLE)}`);
    await figure(page, 'ranking.table').getByText(PEOPLE).waitFor();
    for (const tab of ['综合排名', '五晾晒', '名次变化', '名次把握']) {
      await openTab(page, tab);
      for (const drawn of await figures(page).all()) {
        expect(await drawn.innerText(), await idOf(drawn)).toContain(FOR_REFERENCE);
      }
    }
  });

  it('leave nobody’s name in the data of a page that are saved', async () => {
    await openTab(page, '综合排名');
    const cells = await savedCells();
    expect(cells).toContain(PEOPLE);
    expect(namedIn(cells)).toEqual([]);
  });

  it('list a person’s own scores, with the unit', async () => {
    await openTab(page, '综合排名');
    const found = marksOf(figure(page, 'ranking.table')).first();
    const name = /^([^（]+)（/.exec(await labelOf(found))?.[1] ?? '';
    expect(await openList(page, found)).toBe(2);
    const lines = await drawer(page).locator('tbody tr').allInnerTexts();
    expect(lines.filter((line) => line.includes(name) && line.includes('市委组织部'))).toHaveLength(2);
    await closeDrawer(page);
  });
});

describe('voters', () => {
  it('stand on no page, in no list, original row or export', async () => {
    expect(VOTERS.size).toBe(28);
    const isToldIn = (text: string) => [...VOTERS].filter((voter) => new RegExp(`\\b${voter}\\b`).test(text));
    await openFromNavigation(page, '评议互评');
    await readSettled(page);
    for (const drawn of await figures(page).all()) {
      expect(isToldIn(await drawn.innerHTML()), await idOf(drawn)).toEqual([]);
      const table = drawn.getByRole('button', { name: '表', exact: true });
      if ((await table.count()) === 0) continue;
      await table.click();
      expect(isToldIn(await drawn.innerText()), await idOf(drawn)).toEqual([]);
      await drawn.getByRole('button', { name: '图', exact: true }).click();
    }
    await openList(page, mark(figure(page, 'reviews.grade_bars'), '干部二科 较好'));
    await drawer(page).locator('tbody button[aria-expanded]').first().click();
    await drawer(page).getByText('百人评议2026.csv').waitFor();
    const told = await drawer(page).innerText();
    expect(told).toContain('评议人类别');
    expect(told).not.toMatch(/评议人(?!类别)/);
    expect(isToldIn(told)).toEqual([]);
    const saved = await download(page, drawer(page).getByRole('button', { name: '导出记录' }));
    const text = saved.bytes.toString('utf8');
    // The headings, three votes, and what they are.
    expect(text.trim().split('\n')).toHaveLength(5);
    expect(isToldIn(text)).toEqual([]);
    await closeDrawer(page);
  });
});

describe('the check list of persons', () => {
  it('is shown only once it is asked for, and is not saved with the data of the page', async () => {
    await openFromNavigation(page, '结果运用');
    const list = figure(page, 'outcomes.check_figure');
    await list.getByText('核对表到人，默认不显示').waitFor();
    expect(await marksOf(list).count()).toBe(0);
    const asked = page.getByLabel('显示结果运用核对表（到人）');
    await asked.check();
    await expect.poll(() => marksOf(list).count(), PATIENT).toBeGreaterThan(50);
    const shown = await list.innerText();
    expect(shown).toContain('得分在前三分之一，没有');
    expect(namedIn(shown).length).toBeGreaterThan(20);
    const cells = await savedCells();
    expect(cells).toContain('后三分之一');
    expect(namedIn(cells)).toEqual([]);
    await asked.uncheck();
    await expect.poll(() => marksOf(list).count(), PATIENT).toBe(0);
  });
});

describe('the office’s weights', () => {
  it('make the composite and the rule that is printed under it, from their date on', async () => {
    await openAddress(page, '#/ranking');
    const table = figure(page, 'ranking.table');
    await table.getByText('权重相等').waitFor();
    const input = page.getByLabel(/^综合得分各项权重/);
    await input.fill('党建质量=100');
    expect(await page.getByLabel('从哪一天起').inputValue()).toBe('2026-07-01');
    await page.getByText('起，本页的2026年三季度按新值算', { exact: true }).waitFor();
    await page.getByRole('button', { name: '改为党建质量=100' }).click();
    await table.getByText('只有党建质量一项').waitFor();
    expect(await table.innerText()).toContain('工作实绩、干部人才、信息调研未设权重，不计入综合');
    const own = SCORES.filter(({ period, dimension }) => period === QUARTER && dimension === '党建质量');
    const shown = await table
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('th')?.getAttribute('title') ?? '',
          row.querySelector<HTMLElement>('.score')?.innerText ?? '',
        ]),
      );
    const expected = own
      .sort((a, b) => b.score - a.score)
      .map(({ object, score }) => [object, score.toFixed(1)]);
    expect(shown).toEqual(expected);
    expect(expected).toHaveLength(12);
    await listChoice(page, '期间').selectOption('2026年二季度');
    await table.getByText('权重相等').waitFor();
  });
});

describe('the console', () => {
  it('is without an error', () => {
    expect(app.problems).toEqual([]);
  });
});
