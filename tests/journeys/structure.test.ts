import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';

import { plainCount } from '../sample/plain-count.ts';
import { chooseFilter, figure, openAddress, openTab, readPage, tabs } from './support/analysis.ts';
import { openApp, type OpenedApp } from './support/app.ts';
import { findMark, labelOf, mark, openMark, readListed } from './support/drill.ts';
import {
  closeDrawer,
  drawer,
  figures,
  loadSample,
  openFromNavigation,
  peopleInLabel,
  readHeadcount,
} from './support/steps.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const TABS = ['总览', '年龄', '学历', '来源', '职务职级', '统计表', '变化', '趋势', '退休与推演', '年龄线'];
/** Figures of years to come name nobody. */
const PROJECTED = /projection|backtest|age_line/;
/** Posts that are established, and those that nobody holds, have no people. */
const WITHOUT_PEOPLE = /核定|空编|空缺|超编|职数/;

let app: OpenedApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  page = app.page;
  await loadSample(page);
  page.setDefaultTimeout(20_000);
});
afterAll(() => app.close());

const isOfPeople = (label: string): boolean => (peopleInLabel(label) ?? 0) > 0 && !WITHOUT_PEOPLE.test(label);

describe('the pages of the structure', () => {
  it('stand as tabs, and a mark of each of their figures lists as many people as it says', async () => {
    expect(await tabs(page).allInnerTexts()).toEqual(TABS);
    let opened = 0;
    for (const tab of TABS) {
      await openTab(page, tab);
      expect(await readHeadcount(page), tab).toBe(516);
      expect(await page.getByText('本图未能生成').count(), tab).toBe(0);
      for (const drawn of await figures(page).all()) {
        const id = (await drawn.getAttribute('id')) ?? '';
        if (PROJECTED.test(id)) continue;
        const found = await findMark(drawn, isOfPeople);
        if (!found) continue;
        await openMark(page, found);
        opened += 1;
      }
    }
    expect(opened).toBeGreaterThanOrEqual(25);
  });
});

describe('the address', () => {
  it('keeps a choice and a filter, goes back, and says the same in a fresh window', async () => {
    await openTab(page, '年龄');
    await page.getByRole('button', { name: '35岁及以下', exact: true }).click();
    await page.getByText('各单位35岁及以下人数和占比').waitFor();
    const chosen = await readPage(page);
    await chooseFilter(page, '层级', '市级');
    await expect.poll(() => readHeadcount(page)).toBe(118);
    const filtered = await readPage(page);
    const address = page.url();
    expect(decodeURIComponent(address)).toMatch(/#\/structure-age\?f\.level=市级&c\.young=35岁及以下$/);

    await page.goBack();
    await expect.poll(() => readPage(page)).toEqual(chosen);
    await page.goForward();
    await expect.poll(() => readPage(page)).toEqual(filtered);

    const fresh = await app.context.newPage();
    await fresh.goto(address);
    await expect.poll(() => readPage(fresh), { timeout: 30_000 }).toEqual(filtered);
    await fresh.close();
    await page.getByRole('button', { name: '清除全部筛选' }).click();
    await expect.poll(() => readHeadcount(page)).toBe(516);
  });
});

describe('marks', () => {
  it('narrow the page by Shift and a click, and by the F key', async () => {
    await openTab(page, '来源');
    const dots = figure(page, 'structure.source_dots');
    const said = peopleInLabel(await labelOf(mark(dots, '乡镇街道选拔')));
    await mark(dots, '乡镇街道选拔').click({ modifiers: ['Shift'] });
    await expect.poll(() => readHeadcount(page)).toBe(said);
    expect(decodeURIComponent(page.url())).toContain('f.source=乡镇街道选拔');
    expect(await drawer(page).count()).toBe(0);

    await openTab(page, '职务职级');
    const women = mark(figure(page, 'structure.sex_by_level'), '县级 女');
    const few = peopleInLabel(await labelOf(women));
    await women.focus();
    await page.keyboard.press('f');
    await expect.poll(() => readHeadcount(page)).toBe(few);
    await page.getByRole('button', { name: '清除全部筛选' }).click();
    await expect.poll(() => readHeadcount(page)).toBe(516);
  });
});

describe('the account of a year', () => {
  it('goes from 510 to 516 people by 24 who came and 18 who left, each step with its people', async () => {
    await openTab(page, '变化');
    const account = figure(page, 'structure.changes_account');
    for (const [step, people] of [
      ['期初', 510],
      ['新进', 24],
      ['离任', 18],
      ['期末', 516],
    ] as const) {
      expect(await openMark(page, mark(account, step)), step).toBe(people);
    }
    await closeDrawer(page);
  });
});

describe('posts that are established', () => {
  it('stand beside who holds them; what is not held names nobody and says the table of units', async () => {
    await openTab(page, '职务职级');
    const sheet = figure(page, 'structure.vacancies_by_unit');
    for (const [column, said] of [
      ['核定编制', '540'],
      ['实有在编', '516'],
      ['空编', '24'],
    ] as const) {
      expect(await labelOf(mark(sheet, `全部 全部 ${column}，`)), column).toContain(`，${said}`);
    }
    expect(await openMark(page, mark(sheet, '单位 平陵县委组织部 实有在编'))).toBe(31);
    await closeDrawer(page);
    await mark(sheet, '单位 平陵县委组织部 空编').click();
    const told = drawer(page);
    await told.getByText('没有可列的名单').waitFor();
    await told.getByText('单位基本表核定的编制，对照截至2026年10月31日的在职人员').waitFor();
    expect(await told.innerText()).toContain('单位基本表.xlsx');
    expect(await told.innerText()).not.toContain('推算');
    await closeDrawer(page);
  });
});

describe('looking a figure up', () => {
  it('reads initials, an age and a measure typed after Ctrl+K', async () => {
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: '会上查数' });
    await dialog.getByRole('textbox').fill('pl 30岁以下 占比');
    await dialog.getByText('平陵县委组织部在职31人，30岁及以下2人，占6.5%').waitFor();
    expect(await dialog.locator('.figure b').innerText()).toBe('6.5%');
    await dialog.getByRole('button', { name: '看2人名单' }).click();
    await expect.poll(() => readListed(page).catch(() => 0)).toBe(2);
    await closeDrawer(page);
  });
});

describe('looking up what is worked out', () => {
  it.each([
    ['平陵 空编', '平陵县委组织部核定编制36名，实有在编31人，空编5名。', '5名'],
    ['全市 新进', '2025年10月31日至2026年10月31日，全市新进24人', '24人'],
    ['市级 比上期', '市级人数118人，2025年10月31日为117人，增加1人。', '118人'],
    ['5年后 30岁以下 占比', '推算：到2031年10月31日，全市30岁及以下占比', null],
  ] as const)('says of %s what the pages say', async (typed, said, figureText) => {
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: '会上查数' });
    await dialog.getByRole('textbox').fill(typed);
    await dialog.getByText(said).waitFor();
    if (figureText !== null) expect(await dialog.locator('.figure b').innerText()).toBe(figureText);
    else await dialog.getByText('没有名单', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    // A closed dialog has no role any more a moment before it is gone.
    await page.locator('dialog.lookup').waitFor({ state: 'detached' });
  });
});

describe('one unit', () => {
  it('has a page of its own, with the people behind its shares', async () => {
    await openAddress(page, '#/unit?name=平陵县委组织部');
    await page.getByRole('heading', { name: '平陵县委组织部' }).first().waitFor();
    const people = page.getByRole('button', { name: /31\s*人/ }).first();
    await people.waitFor();
    const young = page.locator('[data-mark][aria-label*="平陵县"][aria-label$="，2/31人"]').first();
    expect(await labelOf(young)).toContain('6.5%');
    await young.click();
    await expect.poll(() => readListed(page).catch(() => 0)).toBe(2);
    await closeDrawer(page);
  });

  it('is printed on one sheet', async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('leads by Shift and a click, and by F, to the overview of a mark’s people', async () => {
    const young = () => page.locator('[data-mark][aria-label*="平陵县"][aria-label$="，2/31人"]').first();
    const isNarrowed = async (): Promise<void> => {
      await expect.poll(() => readHeadcount(page).catch(() => 0)).toBe(2);
      expect(decodeURIComponent(page.url())).toMatch(/#\/structure\?.*f\.unit=平陵县委组织部/);
      expect(await drawer(page).count()).toBe(0);
    };
    await young().click({ modifiers: ['Shift'] });
    await isNarrowed();
    await page.goBack();
    await young().focus();
    await page.keyboard.press('f');
    await isNarrowed();
    await page.getByRole('button', { name: '清除全部筛选' }).click();
    await expect.poll(() => readHeadcount(page)).toBe(516);
  });
});

describe('a cross table', () => {
  it('counts ages by level as the sample’s files do', async () => {
    const expected = new Map<string, number>();
    for (const { age, level } of plainCount(data).people) {
      if (age === null) continue;
      const key = `${age} ${level}`;
      expected.set(key, (expected.get(key) ?? 0) + 1);
    }
    await openAddress(page, '#/cross?rows=age&columns=level&measure=n');
    const cells = page.locator('.work table tbody button[aria-label$="看名单"]');
    await cells.first().waitFor();
    const labels = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''));
    const shown = labels.flatMap((label) => {
      const [, age, level, people] = /^(\d+)\D* (市级|县级) (\d+)，看名单$/.exec(label) ?? [];
      return age && level && Number(people) > 0 ? [[`${age} ${level}`, Number(people)] as const] : [];
    });
    expect(new Map(shown)).toEqual(expected);
    expect([...expected.values()].reduce((sum, n) => sum + n, 0)).toBe(516);
  });
});

describe('a comparison', () => {
  it('says what 市级 has beside 县级, the difference and how many people that is', async () => {
    await openFromNavigation(page, '比较');
    const young = page.getByRole('row', { name: /^30岁及以下/ }).first();
    await young.waitFor();
    const words = (await young.innerText()).split(/\s+/).filter((word) => word !== '');
    expect(words).toEqual(['30岁及以下', '9.3%', '11/118', '19.8%', '79/398', '−10.5个百分点', '少12人']);
    await young.getByRole('button', { name: '看名单：县级，30岁及以下' }).click();
    await expect.poll(() => readListed(page).catch(() => 0)).toBe(79);
    await closeDrawer(page);
  });
});

describe('the office’s own standards', () => {
  const SAID = '市级30岁及以下仅11人';

  it('take a finding away that is not wanted', async () => {
    await openAddress(page, '#/structure');
    await page.getByText(SAID).first().waitFor();
    await openFromNavigation(page, '设置');
    await page.getByLabel('30岁及以下占比偏低').uncheck();
    await openFromNavigation(page, '队伍结构');
    await figures(page).first().waitFor();
    await expect.poll(() => page.getByText(SAID).count()).toBe(0);
    await page.getByRole('button', { name: /再看\d+条/ }).click();
    expect(await page.getByText(SAID).count()).toBe(0);
  });

  it('say how far a target is: people to change, and people to add', async () => {
    await openTab(page, '年龄');
    const input = page.getByLabel('30岁及以下占比目标');
    await input.fill('15');
    await input.press('Enter');
    const sheet = figure(page, 'structure.young_gap_sheet');
    // 118 people, 11 young: 18 would do of 118, and 19 of 126.
    expect(await labelOf(mark(sheet, '层级 市级 离目标差几人 总人数不变需调整'))).toContain('，7人');
    expect(await labelOf(mark(sheet, '层级 市级 离目标差几人 净增需'))).toContain('，8人');
  });
});

describe('the statistics sheet', () => {
  it('leaves as a workbook with the numbers of the screen', async () => {
    await openTab(page, '统计表');
    const lines = await figure(page, 'structure.sheet_figure')
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText)),
      );
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出统计表' }).click();
    const book = read(readFileSync(await (await coming).path()));
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const rows: unknown[][] = utils.sheet_to_json(sheet, { header: 1 });
    const numbers = rows
      .map((row) => row.filter((value): value is number => typeof value === 'number'))
      .filter((row) => row.length > 0);
    expect(numbers.length).toBe(lines.length);
    lines.forEach((texts, line) => {
      const shown = texts.map((text) => text.trim()).filter((text) => /^[\d.,]+%?$/.test(text));
      expect(shown.length, String(line)).toBe(numbers[line]?.length);
      shown.forEach((text, place) => {
        const made = numbers[line]?.[place] ?? Number.NaN;
        const isShare = text.endsWith('%');
        const decimals = isShare || text.includes('.') ? 1 : 0;
        const said = Number(text.replace(/[,%]/g, ''));
        expect(Math.abs((isShare ? made * 100 : made) - said), `${line}: ${text}`).toBeLessThanOrEqual(
          decimals ? 0.05 + 1e-9 : 0,
        );
      });
    });
    expect(numbers[0]?.[0]).toBe(516);
  });
});

describe('the console', () => {
  it('is without an error', () => {
    expect(app.problems).toEqual([]);
  });
});
