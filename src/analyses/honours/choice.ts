import type { Answers, PageChoice } from '../analysis.ts';
import { type Honour, newestYear } from './read-honours.ts';
import { YEARS } from './records.ts';

export const YEAR_CHOICE = 'honours.year';
const NEWEST = 'newest';
const ALL = 'all';

export const yearChoice: PageChoice = {
  id: YEAR_CHOICE,
  label: '年份',
  options: [
    { value: NEWEST, label: '最近一年' },
    { value: ALL, label: '全部年份' },
  ],
  from: { table: YEARS, dimension: 'year' },
};

/** The year that the page shows; `all`, or null when no honour is dated. */
export function chosenYear(answers: Answers, honours: readonly Honour[]): number | 'all' | null {
  const chosen = answers.choice(YEAR_CHOICE);
  if (chosen === ALL) return 'all';
  const year = Number(chosen);
  return /^\d{4}$/.test(chosen) ? year : newestYear(honours);
}

export function isOfYear({ year }: Honour, chosen: number | 'all' | null): boolean {
  return chosen === 'all' || chosen === null || year === chosen;
}
