import type { Browser } from 'playwright-core';
import { filterRuns } from './filter-runs.ts';
import { note } from './lines.ts';
import { callBaseline, dropAndWait, openPage } from './pages.ts';
import { generate } from './site.ts';

type Format = Parameters<typeof generate>[1];

export interface ImportRun {
  readonly what: string;
  readonly people: number;
  readonly format: Format;
  readonly work: 'csv' | 'gbk' | 'xlsx';
  readonly aim: string;
  readonly filters?: boolean;
  /** What the bare parts read where they could not read the file itself. */
  readonly bareFormat?: Format;
}

const short = (people: number): string =>
  people >= 1_000_000 ? `${people / 1_000_000} M` : `${people / 1000} k`;

/** Every import that is measured, none of more than so many people. */
export function importRuns(most: number): readonly ImportRun[] {
  const [few, many] = [Math.min(100_000, most), Math.min(1_000_000, most)];
  const csv = { format: 'csv', work: 'csv', aim: '≤ 1.6', filters: true } as const;
  const runs: readonly ImportRun[] = [
    { what: `csv ${short(few)} × 20`, people: few, ...csv },
    { what: `csv ${short(many)} × 20`, people: many, ...csv },
    {
      ...{ what: `irregular csv ${short(few)}`, people: few },
      ...{ format: 'irregular', bareFormat: 'csv', work: 'csv', aim: '≤ 3' },
    },
    { what: `gbk csv ${short(few)}`, people: few, format: 'gbk', work: 'gbk', aim: '≤ 2.5' },
    {
      ...{ what: `gbk csv ${short(many)}`, people: many },
      ...{ format: 'gbk', bareFormat: 'csv', work: 'csv', aim: '≤ 2.5 of UTF-8' },
    },
    { what: `xlsx ${short(few)}`, people: few, format: 'xlsx', work: 'xlsx', aim: '≤ 2' },
  ];
  return runs.filter(({ what }, i) => runs.findIndex((run) => run.what === what) === i);
}

export async function importRun(
  browser: Browser,
  product: number,
  bare: number,
  run: ImportRun,
): Promise<void> {
  const { what, people, format, work, aim } = run;
  const baseline = await openPage(browser, bare, '/');
  const bareMs = await callBaseline(baseline, work, await generate(people, run.bareFormat ?? format));
  const bareFilter = run.filters ? await callBaseline(baseline, 'aggregates') : undefined;
  await baseline.context().close();
  const page = await openPage(browser, product, '/zugong/');
  const { draftMs, readyMs } = await dropAndWait(page, await generate(people, format));
  note({ what: `${what}: drop to staged`, value: draftMs, unit: 'ms' });
  note({ what: `${what}: drop to page ready`, value: readyMs, unit: 'ms', bare: bareMs, aim });
  if (bareFilter !== undefined) await filterRuns(page, what, people, bareFilter);
  await page.context().close();
}
