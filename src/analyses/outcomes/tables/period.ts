import type { DerivedTable } from '../../analysis.ts';
import { outcomesOf } from '../book/linkage.ts';
import { KIND } from '../book/read-outcomes.ts';
import { chosenYear } from '../choice.ts';

export const PERIOD = 'outcomes.period';

/** The year that the page is about: what is set there holds from it on. The chosen one, else the newest. */
export const periodTable: DerivedTable = {
  id: PERIOD,
  title: '所看年度',
  dims: [{ name: 'period', label: '年度' }],
  measures: [],
  ...{ records: [KIND], unscoped: true, from: [] },
  derive: (answers) => {
    const years = outcomesOf(answers).flatMap(({ year }) => (year === null ? [] : [year]));
    const newest = years.reduce((most, year) => Math.max(most, year), -Infinity);
    const year = chosenYear(answers) ?? newest;
    return Number.isFinite(year) ? [{ period: `${year}年` }] : [];
  },
  behind: () => null,
};
