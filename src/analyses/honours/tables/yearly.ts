import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { behindHonours, levelIn, recordsBehind } from '../behind.ts';
import { type Honour, honoursOf, KIND, levelsOf, NO_LEVEL } from '../read-honours.ts';
import { topPlaces } from '../settings.ts';
import { ITEMS } from './measures.ts';
import { ALL_LEVELS } from './tally.ts';
import { isTop } from './top-three.ts';

export const YEARLY = 'honours.yearly';

const isOf = (honour: Honour, level: unknown): boolean =>
  level === ALL_LEVELS || (honour.level ?? NO_LEVEL) === level;

/** Honours of every year by level and together; what is not dated is of year null. */
export function yearlyRows(honours: readonly Honour[], places: number): readonly TableRow[] {
  const years = [...new Set(honours.map(({ year }) => year))];
  years.sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  const total = new Map<string, number>();
  return years.flatMap((year) =>
    [...levelsOf(honours), ALL_LEVELS].map((level): TableRow => {
      const own = honours.filter((honour) => honour.year === year && isOf(honour, level));
      const top = own.filter((honour) => isTop(honour, places)).length;
      const sum = (total.get(level) ?? 0) + top;
      total.set(level, sum);
      return { year, level, n: own.length, top, top_total: year === null ? null : sum };
    }),
  );
}

export const yearlyTable: DerivedTable = {
  id: YEARLY,
  title: '各年荣誉',
  dims: [
    { name: 'year', label: '年份' },
    { name: 'level', label: '级别' },
  ],
  measures: [
    ITEMS,
    { name: 'top', label: '进入全省前列', unit: '条', formula: '其中进入全省前列的条数' },
    { name: 'top_total', label: '历年进入全省前列', unit: '条', formula: '到该年为止进入全省前列的条数' },
  ],
  ...{ records: [KIND], unscoped: true, from: [] },
  derive: (answers) => yearlyRows(honoursOf(answers), topPlaces(answers)),
  behind: (where, measure, answers) => {
    const year = where['year'] ?? null;
    if (measure !== 'n') {
      const isIn = (honour: Honour) =>
        measure === 'top' ? honour.year === year : honour.year !== null && honour.year <= Number(year);
      const own = honoursOf(answers).filter((honour) => isIn(honour) && isOf(honour, where['level']));
      return behindHonours(own.filter((honour) => isTop(honour, topPlaces(answers))));
    }
    return where['level'] === ALL_LEVELS
      ? recordsBehind({ year }, 'of_year')
      : recordsBehind({ year, level: levelIn(where) }, 'of_year_level');
  },
};
