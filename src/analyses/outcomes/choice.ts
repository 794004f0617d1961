import type { Answers, PageChoice } from '../analysis.ts';
import { YEARS } from './records.ts';

export const YEAR_CHOICE = 'outcomes.year';
const NEWEST = 'newest';

export const yearChoice: PageChoice = {
  id: YEAR_CHOICE,
  label: '年度',
  options: [{ value: NEWEST, label: '各项最近一年' }],
  from: { table: YEARS, dimension: 'year' },
};

/** Null: of each outcome the newest year. */
export function chosenYear(answers: Answers): number | null {
  const chosen = answers.choice(YEAR_CHOICE);
  return /^\d{4}$/.test(chosen) ? Number(chosen) : null;
}

const CHECK_CHOICE = 'outcomes.check_years';
const ALL_YEARS = '全部年度';

/** Which years the list of people to look at again is of. */
export const checkChoice: PageChoice = {
  ...{ id: CHECK_CHOICE, label: '核对表' },
  options: ['所选年度', ALL_YEARS].map((value) => ({ value, label: value })),
};

export const isOfAllYears = (answers: Answers): boolean => answers.choice(CHECK_CHOICE) === ALL_YEARS;
