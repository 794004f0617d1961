import type { Page } from 'playwright-core';
import { median, note } from './lines.ts';
import { timeStatements } from './page-engine.ts';
import { pageStatements } from './page-statements.ts';
import { type FilterTiming, timeFilter, turnTo } from './pages.ts';

/** Chips of the filter bar and the dimensions behind them. */
const FILTERS: readonly (readonly [label: string, dimension: string])[] = [
  ['层级', 'level'],
  ['单位', 'unit'],
  ['性别', 'sex'],
  ['年龄', 'band'],
  ['最高学历', 'education'],
  ['来源', 'source'],
];

export interface FilterAims {
  readonly repaint: string;
  readonly against?: string;
}

/** Aims of the page that is answered from memory. */
export function aimsFor(people: number): FilterAims {
  return people > 100_000 ? { repaint: '≤ 400 ms', against: 'ratio ≤ 0.20' } : { repaint: '≤ 120 ms' };
}

const OVERVIEW = 'structure';

/** A page whose tables lie out of the reach of what is kept in memory; measured for the record. */
const SCANNED = 'structure-posts';

async function measure(page: Page, pageId: string): Promise<{ timings: FilterTiming[]; sqlMs: number[] }> {
  const timings: FilterTiming[] = [];
  const sqlMs: number[] = [];
  for (const [label, dimension] of FILTERS) {
    const timing = await timeFilter(page, label);
    timings.push(timing);
    const statements = pageStatements(pageId, [{ dimension, values: [timing.value] }]);
    sqlMs.push(await timeStatements(page, statements));
  }
  return { timings, sqlMs };
}

function report(
  what: string,
  { timings, sqlMs }: Awaited<ReturnType<typeof measure>>,
  tables: number,
  aims?: FilterAims,
  bare?: number,
): void {
  const times = timings.map(({ ms }) => ms);
  const value = median(times);
  const unit = 'ms';
  note({ what: `${what}: filter to repaint, median of 6`, value, unit, bare, aim: aims?.repaint });
  note({ what: `${what}: filter to repaint, worst of 6`, value: Math.max(...times), unit, bare });
  note({
    ...{ what: `${what}: filter against SQL of ${tables} tables on rows`, value, unit },
    ...{ bare: median(sqlMs), aim: aims?.against },
  });
  const longest = Math.max(...timings.map(({ longestTaskMs }) => longestTaskMs));
  note({
    ...{ what: `${what}: longest task meanwhile, 0 if none over 50`, value: longest, unit },
    aim: aims && '≤ 50 ms',
  });
}

/** Filters each page in turn, and asks the same in statements of the tables' own. */
export async function filterRuns(page: Page, what: string, people: number, bare: number): Promise<void> {
  await page.waitForTimeout(4000);
  const tables = (id: string) => pageStatements(id, []).length;
  report(what, await measure(page, OVERVIEW), tables(OVERVIEW), aimsFor(people), bare);
  await turnTo(page, SCANNED);
  report(`${what}, posts`, await measure(page, SCANNED), tables(SCANNED));
}
