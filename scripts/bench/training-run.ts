import type { Browser } from 'playwright-core';
import { median, note } from './lines.ts';
import { callBaseline, dropAndWait, openPage, timeFilter } from './pages.ts';
import { generateTraining } from './site.ts';

export const TRAINING = 'training';
const FILTERS = ['层级', '单位', '性别', '年龄', '最高学历', '来源'];

/** People and five records each, from the drop to the first page of the training, and its filters. */
export async function trainingRun(
  browser: Browser,
  product: number,
  bare: number,
  people: number,
): Promise<void> {
  const files = await generateTraining(people);
  const what = `${TRAINING} ${people / 1000} k × ${people / 200} k records`;
  const baseline = await openPage(browser, bare, '/');
  const bareMs = await callBaseline(baseline, 'training', files);
  await baseline.context().close();
  const page = await openPage(browser, product, '/zugong/');
  const { draftMs, readyMs } = await dropAndWait(page, files, { analysis: 'training', tables: 2 });
  note({ what: `${what}: drop to staged`, value: draftMs, unit: 'ms' });
  note({ what: `${what}: drop to page ready`, value: readyMs, unit: 'ms', bare: bareMs, aim: '≤ 1.6' });
  await page.waitForTimeout(4000);
  const times: number[] = [];
  for (const label of FILTERS) times.push((await timeFilter(page, label)).ms);
  note({
    what: `${what}: filter to repaint, median of 6`,
    value: median(times),
    unit: 'ms',
    aim: '≤ 200 ms',
  });
  note({ what: `${what}: filter to repaint, worst of 6`, value: Math.max(...times), unit: 'ms' });
  await page.context().close();
}
