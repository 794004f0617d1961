import { unzipSync, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { PLAIN_AXIS } from '../../src/report/chart-parts/office-chart.ts';
import { type Block, body, numbered, type WordDocument } from '../../src/report/word/document.ts';
import { pagesOf } from '../../src/report/word/pages.ts';
import { writeWordInSlices } from '../../src/report/word/write-word.ts';
import { median, note } from './lines.ts';
import { openPage } from './pages.ts';

export const REPORT = 'report';

const CHARTS = 30;
const PARAGRAPHS_A_CHART = 5;
const UNITS = 13;
const PATIENCE_MS = 120_000;

/** Thirty charts on some forty pages. */
function longDocument(): WordDocument {
  const blocks = Array.from({ length: CHARTS }, (_, n): readonly Block[] => [
    numbered(2, n + 1, '各单位情况'),
    ...Array.from({ length: PARAGRAPHS_A_CHART }, () => body('各单位人数和占比情况。'.repeat(12))),
    {
      kind: 'chart',
      chart: {
        ...{ form: 'bars', stacked: false, alt: '各单位人数', heading: '单位', format: '#,##0' },
        categories: Array.from({ length: UNITS }, (_each, i) => `第${i + 1}县委组织部`),
        series: [
          {
            ...{ label: '人数', color: '938B7D', labels: 'all' },
            values: Array.from({ length: UNITS }, (_each, i) => 10 + ((i * 7 + n) % 40)),
          },
        ],
        ...{ axis: PLAIN_AXIS, legend: false, heightMm: 90 },
      },
    },
    { kind: 'numbered-caption', label: '图', number: n + 1, text: '各单位人数' },
  ]);
  return { title: '调研报告', sections: [{ blocks: [{ kind: 'contents' }] }, { blocks: blocks.flat() }] };
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const from = performance.now();
  const result = await work();
  return { ms: performance.now() - from, result };
}

/** Writing a long report, beside packing the same parts as they are. */
async function writeLong(): Promise<void> {
  const document = longDocument();
  const pages = Math.max(...pagesOf(document).values());
  const [written, bare]: number[][] = [[], []];
  for (let turn = 0; turn < 3; turn += 1) {
    const { ms, result } = await timed(() => writeWordInSlices(document, {}));
    const parts = unzipSync(result);
    written?.push(ms);
    bare?.push((await timed(() => zipSync(parts, { level: 6 }))).ms);
  }
  note({
    what: `${REPORT} of ${pages} pages, ${CHARTS} charts: Word written`,
    ...{ value: median(written ?? []), unit: 'ms', bare: median(bare ?? []), aim: '≤ 8' },
  });
}

/** Notes how long the page was kept busy at a time. */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const durations: number[] = [0];
    Object.assign(window, { durations });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) durations.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  return () =>
    page.evaluate(() => {
      const { durations } = window as unknown as { durations: number[] };
      return Math.max(...durations.splice(0), 0);
    });
}

/** The report of the sample data: composed, exported, given up. */
export async function reportRun(browser: Browser, port: number): Promise<void> {
  await writeLong();
  const page = await openPage(browser, port, '/zugong/');
  await page.getByRole('button', { name: '用示例数据看一遍' }).first().click();
  await page.locator('nav a[href="#/structure"]', { hasText: /\d人/ }).waitFor({ timeout: PATIENCE_MS });
  await page.getByRole('button', { name: '取消' }).waitFor({ state: 'detached', timeout: PATIENCE_MS });
  const longest = await watchTasks(page);
  const shown = await timed(async () => {
    await page.evaluate(() => (location.hash = '#/report'));
    await page.locator('article h3').first().waitFor({ timeout: PATIENCE_MS });
  });
  note({ what: `${REPORT} of the sample: page to preview`, value: shown.ms, unit: 'ms' });
  note({ what: `${REPORT}: longest task of the preview`, value: await longest(), unit: 'ms' });
  const word = page.getByRole('button', { name: '导出Word' });
  const exported = await timed(async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), word.click()]);
    return download;
  });
  const parts = unzipSync(await readFile(await exported.result.path()));
  const charts = Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path)).length;
  note({
    what: `${REPORT} of the sample, ${charts} charts: click to file`,
    ...{ value: exported.ms, unit: 'ms', aim: '≤ 5000 ms' },
  });
  note({
    what: `${REPORT}: longest task of the export`,
    ...{ value: await longest(), unit: 'ms', aim: '≤ 100 ms' },
  });
  await page.context().close();
}
