import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { generateForms } from './forms.ts';
import { importRun, importRuns } from './import-runs.ts';
import { lines, note } from './lines.ts';
import { callBaseline, dropAndWait, openPage, startBrowser } from './pages.ts';
import { CACHE, serveBoth } from './site.ts';
import { REPORT, reportRun } from './report-run.ts';
import { scoresRun, scoresRuns } from './scores-run.ts';
import { TRAINING, trainingRun } from './training-run.ts';
import { WALL, wallRun } from './wall-run.ts';

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

/** Appointment forms dropped together; there is nothing bare to compare with. */
async function formsRun(browser: Browser, product: number): Promise<void> {
  const page = await openPage(browser, product, '/zugong/');
  const { draftMs, readyMs } = await dropAndWait(page, await generateForms(300));
  note({ what: 'forms 300: drop to staged', value: draftMs, unit: 'ms', aim: '≤ 10000 ms' });
  note({ what: 'forms 300: drop to page ready', value: readyMs, unit: 'ms' });
  await page.context().close();
}

/**
 * `npm run bench -- csv` measures only the lines whose name begins so, `-- csv 3` does it three times, and
 * `-- csv 1 5000` with files of at most 5,000 people: to try the benchmark itself.
 */
const [only = '', times = '1', most = '1000000'] = process.argv.slice(2);

const { product, bare } = await serveBoth();
const browser = await startBrowser();
try {
  if (only === '') {
    await pageStart(browser, product.port);
    await engineStart(browser, product.port, bare.port);
  }
  for (let i = 0; i < Number(times); i++) {
    for (const run of importRuns(Number(most)).filter(({ what }) => what.startsWith(only))) {
      await importRun(browser, product.port, bare.port, run);
    }
    if (WALL.startsWith(only)) await wallRun(browser, product.port, Math.min(2000, Number(most)));
    if (REPORT.startsWith(only)) await reportRun(browser, product.port);
    if (TRAINING.startsWith(only)) {
      await trainingRun(browser, product.port, bare.port, Math.min(100_000, Number(most)));
    }
    for (const run of scoresRuns(Number(most)).filter(({ what }) => what.startsWith(only))) {
      await scoresRun(browser, product.port, bare.port, run);
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
