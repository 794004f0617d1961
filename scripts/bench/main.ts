import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { callBaseline, dropAndWait, openPage, startBrowser, timeFilter } from './pages.ts';
import { generateForms } from './forms.ts';
import { CACHE, generate, serveBoth } from './site.ts';

/** One line of the result: what, how long, the bare parts in the same run, and the aim for the ratio or the time. */
interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB';
  readonly bare?: number;
  readonly aim?: string;
}

const FILTERS = ['层级', '单位', '性别', '年龄', '最高学历', '来源'];
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const lines: Line[] = [];
function note(line: Line): void {
  lines.push(line);
  const ratio =
    line.bare === undefined
      ? ''
      : `  bare ${line.bare.toFixed(0)} ${line.unit}  ratio ${(line.value / line.bare).toFixed(2)}`;
  process.stdout.write(
    `${line.what.padEnd(44)} ${line.value.toFixed(0).padStart(7)} ${line.unit}${ratio}${line.aim ? `  (aim ${line.aim})` : ''}\n`,
  );
}

async function pageStart(browser: Browser, product: number): Promise<void> {
  const page = await openPage(browser, product, '/zugong/');
  await page.waitForTimeout(1500);
  const { paint, scripts, all } = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const sum = (list: readonly PerformanceResourceTiming[]) =>
      list.reduce((total, entry) => total + entry.transferSize, 0);
    return {
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      scripts: sum(entries.filter(({ name }) => name.endsWith('.js'))),
      all: sum(entries),
    };
  });
  note({ what: 'start without data: first paint', value: paint, unit: 'ms' });
  note({ what: 'start without data: scripts, not compressed', value: scripts / 1000, unit: 'kB' });
  note({ what: 'start without data: all transferred', value: all / 1000, unit: 'kB' });
  await page.context().close();
}

async function engineStart(browser: Browser, product: number, bare: number): Promise<void> {
  const baseline = await openPage(browser, bare, '/');
  const bareMs = await callBaseline(baseline, 'engineStart');
  await baseline.context().close();
  const page = await openPage(browser, product, '/zugong/#/check');
  await page.getByRole('button', { name: '检查计算引擎' }).waitFor();
  const ms = await page.evaluate(async () => {
    const from = performance.now();
    [...document.querySelectorAll('button')]
      .find((button) => button.textContent.includes('检查计算引擎'))
      ?.click();
    await new Promise<void>((resolve) => {
      const look = () =>
        /v1\.\d+\.\d+/.test(document.body.textContent) ? resolve() : requestAnimationFrame(look);
      look();
    });
    return performance.now() - from;
  });
  note({ what: 'engine start', value: ms, unit: 'ms', bare: bareMs });
  await page.context().close();
}

interface ImportRun {
  readonly what: string;
  readonly file: string;
  readonly work: 'csv' | 'gbk' | 'xlsx';
  readonly aim: string;
  readonly filters?: boolean;
  /** What the bare parts read where they could not read the file itself. */
  readonly bareFile?: string;
}

async function importRun(browser: Browser, product: number, bare: number, run: ImportRun): Promise<void> {
  const baseline = await openPage(browser, bare, '/');
  const bareMs = await callBaseline(baseline, run.work, run.bareFile ?? run.file);
  const bareFilter = run.filters ? await callBaseline(baseline, 'aggregates') : undefined;
  await baseline.context().close();
  const page = await openPage(browser, product, '/zugong/');
  const { draftMs, readyMs } = await dropAndWait(page, run.file);
  note({ what: `${run.what}: drop to staged`, value: draftMs, unit: 'ms' });
  note({ what: `${run.what}: drop to page ready`, value: readyMs, unit: 'ms', bare: bareMs, aim: run.aim });
  if (bareFilter !== undefined) await filterRuns(page, run.what, bareFilter);
  await page.context().close();
}

async function filterRuns(
  page: Awaited<ReturnType<typeof openPage>>,
  what: string,
  bare: number,
): Promise<void> {
  await page.waitForTimeout(4000);
  const times: number[] = [];
  for (const label of FILTERS) times.push(await timeFilter(page, label));
  const aim = what.includes('100 k') ? '≤ 150 ms' : '≤ 400 ms';
  note({ what: `${what}: filter to repaint, median of 6`, value: median(times), unit: 'ms', bare, aim });
  note({ what: `${what}: filter to repaint, worst of 6`, value: Math.max(...times), unit: 'ms', bare });
}

/** Appointment forms dropped together; there is nothing bare to compare with. */
async function formsRun(browser: Browser, product: number): Promise<void> {
  const page = await openPage(browser, product, '/zugong/');
  const { draftMs, readyMs } = await dropAndWait(page, await generateForms(300));
  note({ what: 'forms 300: drop to staged', value: draftMs, unit: 'ms', aim: '≤ 10000 ms' });
  note({ what: 'forms 300: drop to page ready', value: readyMs, unit: 'ms' });
  await page.context().close();
}

/** `npm run bench -- csv` measures only the lines whose name begins so; `-- csv 3` does it three times. */
const [only = '', times = '1'] = process.argv.slice(2);

const { product, bare } = await serveBoth();
const browser = await startBrowser();
try {
  if (only === '') {
    await pageStart(browser, product.port);
    await engineStart(browser, product.port, bare.port);
  }
  const runs: readonly ImportRun[] = [
    {
      what: 'csv 100 k × 20',
      file: await generate(100_000, 'csv'),
      work: 'csv',
      aim: '≤ 1.6',
      filters: true,
    },
    {
      what: 'csv 1 M × 20',
      file: await generate(1_000_000, 'csv'),
      work: 'csv',
      aim: '≤ 1.6',
      filters: true,
    },
    {
      what: 'irregular csv 100 k',
      file: await generate(100_000, 'irregular'),
      bareFile: await generate(100_000, 'csv'),
      work: 'csv',
      aim: '≤ 3',
    },
    { what: 'gbk csv 100 k', file: await generate(100_000, 'gbk'), work: 'gbk', aim: '≤ 2.5' },
    {
      what: 'gbk csv 1 M',
      file: await generate(1_000_000, 'gbk'),
      bareFile: await generate(1_000_000, 'csv'),
      work: 'csv',
      aim: '≤ 2.5 of UTF-8',
    },
    { what: 'xlsx 100 k', file: await generate(100_000, 'xlsx'), work: 'xlsx', aim: '≤ 2' },
  ];
  for (let i = 0; i < Number(times); i++) {
    for (const run of runs.filter(({ what }) => what.startsWith(only))) {
      await importRun(browser, product.port, bare.port, run);
    }
    if ('forms'.startsWith(only)) await formsRun(browser, product.port);
  }
} finally {
  await browser.close();
  await Promise.all([product.close(), bare.close()]);
}
await mkdir(CACHE, { recursive: true });
if (only === '') await writeFile(`${CACHE}results.json`, `${JSON.stringify({ lines }, null, 1)}\n`);
if (only === '') process.stdout.write(`written to .cache/bench/results.json\n`);
