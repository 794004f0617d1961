import { compareWords } from '#core/order.ts';
import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { cell, whole } from '../../structure/sentence.ts';
import { outcomesOf } from '../book/linkage.ts';
import {
  isGraded,
  KIND,
  outcomeName,
  outcomeOf,
  type OutcomeRecord,
  partsOfOutcome,
  YEARLY_GRADE,
} from '../book/read-outcomes.ts';
import { RECORDS } from '../records.ts';
import { type Caps, capsAt } from '../settings.ts';

export const CAPS = 'outcomes.caps';
const BEST = outcomeName(YEARLY_GRADE);

/** By year and unit, how many were graded and how many of them were 优秀; a person counts once. */
export function capRows(
  records: readonly OutcomeRecord[],
  capsOf: (year: number) => Caps,
): readonly TableRow[] {
  const graded = new Map<string, { year: number; unit: string; all: Set<string>; best: Set<string> }>();
  for (const record of records) {
    const { year, unit, id, name } = record;
    if (year === null || unit === null || !isGraded(record)) continue;
    const key = JSON.stringify([year, unit]);
    const own = graded.get(key) ?? { year, unit, all: new Set(), best: new Set() };
    graded.set(key, own);
    own.all.add(id ?? name);
    if (outcomeOf(record) === BEST) own.best.add(id ?? name);
  }
  return [...graded.values()]
    .sort((a, b) => b.year - a.year || compareWords(a.unit, b.unit))
    .map(({ year, unit, all, best }) => ({
      ...{ year, unit, people: all.size, n: best.size, share: best.size / all.size, ...capsOf(year) },
    }));
}

export const capsTable: DerivedTable = {
  id: CAPS,
  title: '年度考核优秀比例',
  dims: [
    { name: 'year', label: '年度' },
    { name: 'unit', label: '单位' },
  ],
  measures: [
    { name: 'people', label: '参加考核', unit: '人', formula: '该年度有年度考核等次的人数，一人只计一次' },
    { name: 'n', label: '优秀', unit: '人', formula: '其中等次为优秀的人数' },
    { name: 'share', label: '占比', unit: '%', formula: '优秀人数 ÷ 参加考核人数' },
    { name: 'cap', label: '一般不超过', unit: '%', formula: '该年年底的“年度考核优秀比例一般不超过”' },
    { name: 'most', label: '经批准最高', unit: '%', formula: '该年年底的“年度考核优秀比例经批准最高”' },
  ],
  ...{ records: [KIND], unscoped: true, from: [] },
  derive: (answers) => capRows(outcomesOf(answers), (year) => capsAt(answers, year)),
  behind: ({ year, unit }, measure) => {
    if (measure === 'cap' || measure === 'most') return null;
    const { kind, value } = partsOfOutcome(BEST);
    const where = whole({ year: year ?? null, unit: unit ?? null, kind, value });
    return { cells: [cell(RECORDS, where, measure === 'people' ? 'of_unit' : 'of_unit_value')] };
  },
};
