import { formatPeriod, parsePeriod } from '#core/period.ts';
import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { behindHonours } from '../behind.ts';
import { type Honour, honoursOf, KIND, levelsOf, NO_LEVEL, quarterOf } from '../read-honours.ts';
import { ITEMS } from './measures.ts';
import { ALL_LEVELS } from './tally.ts';

export const PERIODS = 'honours.periods';

const quarterAt = (index: number): string =>
  formatPeriod({ length: 'quarter', year: Math.floor(index / 4), part: (index % 4) + 1 });

/** Quarters from the first to the last with an honour, those without any among them. */
export function quartersOf(honours: readonly Honour[]): readonly string[] {
  const places = honours.flatMap((honour) => {
    const period = parsePeriod(quarterOf(honour) ?? '');
    return period ? [period.year * 4 + period.part - 1] : [];
  });
  const first = places.reduce((least, place) => Math.min(least, place), Infinity);
  const last = places.reduce((most, place) => Math.max(most, place), -Infinity);
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, i) => quarterAt(first + i));
}

const isOf = (honour: Honour, level: string): boolean =>
  level === ALL_LEVELS || (honour.level ?? NO_LEVEL) === level;

/** Honours of each quarter by level and together, and how many there are up to its end. */
export function periodRows(honours: readonly Honour[]): readonly TableRow[] {
  const quarters = quartersOf(honours);
  const levels = [...levelsOf(honours), ALL_LEVELS];
  const total = new Map<string, number>();
  return quarters.flatMap((period) => {
    const own = honours.filter((honour) => quarterOf(honour) === period);
    return levels.map((level): TableRow => {
      const n = own.filter((honour) => isOf(honour, level)).length;
      const sum = (total.get(level) ?? 0) + n;
      total.set(level, sum);
      return { period, level, n, total: sum };
    });
  });
}

export const periodsTable: DerivedTable = {
  id: PERIODS,
  title: '各季度荣誉',
  dims: [
    { name: 'period', label: '季度' },
    { name: 'level', label: '级别' },
  ],
  measures: [
    ITEMS,
    { name: 'total', label: '累计项数', unit: '条', formula: '从第一个有荣誉的季度到该季度末的记录条数' },
  ],
  ...{ records: [KIND], unscoped: true, from: [] },
  derive: (answers) => periodRows(honoursOf(answers)),
  behind: (where, measure, answers) => {
    const honours = honoursOf(answers);
    const quarters = quartersOf(honours);
    const last = quarters.indexOf(String(where['period']));
    const among = new Set(measure === 'n' ? [quarters[last]] : quarters.slice(0, last + 1));
    return behindHonours(
      honours.filter((honour) => among.has(quarterOf(honour) ?? '') && isOf(honour, String(where['level']))),
    );
  },
};
