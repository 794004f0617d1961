import { compareWords } from '#core/order.ts';
import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { levelIn, recordsBehind } from '../behind.ts';
import { type Honour, honoursOf, KIND, levelsOf, newestYear, NO_LEVEL } from '../read-honours.ts';
import { ITEMS, namesPerson } from './measures.ts';

export const TALLY = 'honours.tally';
export const ALL_LEVELS = '合计';

/** Honours of each object by level and together, the most first; every level stands, had or not. */
export function tallyRows(honours: readonly Honour[]): readonly TableRow[] {
  const levels = levelsOf(honours);
  const newest = newestYear(honours);
  const byObject = new Map<string, Honour[]>();
  for (const honour of honours) {
    const own = byObject.get(honour.object);
    if (own) own.push(honour);
    else byObject.set(honour.object, [honour]);
  }
  return [...byObject]
    .sort(([a, left], [b, right]) => right.length - left.length || compareWords(a, b))
    .flatMap(([object, own]) =>
      [...levels, ALL_LEVELS].map((level): TableRow => {
        const of = own.filter((honour) => level === ALL_LEVELS || (honour.level ?? NO_LEVEL) === level);
        const inYear = of.filter(({ year }) => year !== null && year === newest);
        return { object, level, n: of.length, this_year: inYear.length, year: newest };
      }),
    );
}

/** What an object has of each level, over all years and in the newest. */
export const tallyTable: DerivedTable = {
  id: TALLY,
  title: '荣誉累计',
  dims: [
    { name: 'object', label: '获得者' },
    { name: 'level', label: '级别' },
  ],
  measures: [
    { ...ITEMS, label: '累计项数', formula: '已登记的荣誉表彰记录条数，不分年份' },
    { name: 'this_year', label: '最近一年项数', unit: '条', formula: '日期在最近有荣誉的一年的记录条数' },
    { name: 'year', label: '最近一年', unit: '', formula: '最近有荣誉的年份' },
  ],
  ...{ records: [KIND], unscoped: true, from: [], personalRow: namesPerson },
  derive: (answers) => tallyRows(honoursOf(answers)),
  behind: (where, measure, answers) => {
    if (measure === 'year') return null;
    const isAll = where['level'] === ALL_LEVELS;
    const object = { object: where['object'] ?? null, ...(isAll ? {} : { level: levelIn(where) }) };
    const counted = isAll ? 'of_object' : 'of_object_level';
    if (measure === 'n') return recordsBehind(object, counted);
    return recordsBehind({ ...object, year: newestYear(honoursOf(answers)) }, `${counted}_year`);
  },
};
