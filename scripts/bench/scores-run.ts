import type { Browser, Page } from 'playwright-core';
import { median, note } from './lines.ts';
import { callBaseline, dropAndWait, openPage } from './pages.ts';
import { generateScores } from './site.ts';

export const SCORES = 'scores';

export interface ScoresRun {
  readonly what: string;
  readonly objects: number;
  readonly dimensions: number;
  readonly periods: number;
  readonly persons: boolean;
}

/** What is ranked, none of more than so many objects. */
export function scoresRuns(most: number): readonly ScoresRun[] {
  const [units, persons] = [Math.min(1_000, most), Math.min(100_000, most)];
  return [
    {
      ...{ what: `${SCORES} ${units} units × 5 × 36`, objects: units, dimensions: 5, periods: 36 },
      persons: false,
    },
    {
      ...{ what: `${SCORES} ${persons / 1000} k persons × 12`, objects: persons, dimensions: 1, periods: 12 },
      persons: true,
    },
  ];
}

const PERIODS = ['2026年8月', '2026年7月', '2026年6月', '2026年5月', '2026年4月', '2026年3月'];

/** Chooses another period and times from there to the next paint of other figures. */
async function timePeriod(page: Page, period: string): Promise<number> {
  const ms = await page.evaluate(
    async (address) => {
      const drawn = () => document.querySelector('section.figure')?.textContent ?? '';
      const before = drawn();
      const from = performance.now();
      location.hash = address;
      return new Promise<number>((resolve) => {
        const look = () =>
          drawn() !== before
            ? requestAnimationFrame(() => resolve(performance.now() - from))
            : requestAnimationFrame(look);
        look();
      });
    },
    `#/ranking?c.ranking.period=${encodeURIComponent(period)}`,
  );
  await page.waitForTimeout(1500);
  return ms;
}

/** From the drop to the ranking, and from period to period. */
export async function scoresRun(
  browser: Browser,
  product: number,
  bare: number,
  run: ScoresRun,
): Promise<void> {
  const { what } = run;
  const file = await generateScores(run);
  const baseline = await openPage(browser, bare, '/');
  const bareMs = await callBaseline(baseline, 'scores', file);
  await baseline.context().close();
  const page = await openPage(browser, product, '/zugong/');
  const { draftMs, readyMs } = await dropAndWait(page, file, { analysis: 'ranking' });
  note({ what: `${what}: drop to staged`, value: draftMs, unit: 'ms' });
  note({ what: `${what}: drop to page ready`, value: readyMs, unit: 'ms', bare: bareMs, aim: '≤ 1.6' });
  await page.waitForTimeout(4000);
  const times: number[] = [];
  for (const period of PERIODS) times.push(await timePeriod(page, period));
  note({
    what: `${what}: period to repaint, median of 6`,
    value: median(times),
    unit: 'ms',
    aim: '≤ 150 ms',
  });
  note({ what: `${what}: period to repaint, worst of 6`, value: Math.max(...times), unit: 'ms' });
  await page.context().close();
}
