import { countAt, type TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { rowsByScope, scopeName } from '../../structure/scope-counts.ts';
import { repeatTimes } from '../said-settings.ts';
import { CLASS_COUNTS, COVERAGE } from './tables.ts';

export const NEVER = '0次';

/** 5次及以上 */
export const repeatedLabel = (answers: Answers): string => `${repeatTimes(answers)}次及以上`;

/** 0次, 1次 … up to those who were called in again and again, in one class. */
export function timesOf(answers: Answers): readonly string[] {
  const most = repeatTimes(answers);
  return [...Array.from({ length: most }, (_, times) => `${times}次`), repeatedLabel(answers)];
}

function timesLabel(answers: Answers, count: number): string {
  return count < repeatTimes(answers) ? `${count}次` : repeatedLabel(answers);
}

/** How many were in no class, in one, in two …: who is never called in stands beside who always is. */
export const frequency: DerivedTable = {
  id: 'training.frequency',
  title: '参训次数',
  dims: [{ name: 'times', label: '参训次数' }],
  measures: [
    {
      ...{ name: 'n', label: '人数', unit: '人', formula: '所选时间段内参训次数为该数的在职人数' },
      caveat: '一条培训记录计一次，同一班次重复的记录也在内，见培训台账的疑点',
    },
    { name: 'known', label: '在职人数', unit: '人', formula: '截至日期在职人数' },
    { name: 'share', label: '占比', unit: '%', formula: '参训次数为该数的人数 ÷ 在职人数' },
  ],
  from: [CLASS_COUNTS],
  derive: (answers) => {
    const table = answers.table(CLASS_COUNTS);
    return [...rowsByScope(table).values()].flatMap((rows): readonly TableRow[] => {
      const [first] = rows;
      if (!first) return [];
      const known = countAt({ ...table, rows }, {}, 'known');
      return timesOf(answers).map((times) => {
        const own = rows.filter((row) => timesLabel(answers, Number(row['class_count'])) === times);
        const n = own.reduce((sum, row) => sum + Number(row['n'] ?? 0), 0);
        return { ...scopeName(first), times, n, known, share: known > 0 ? n / known : null };
      });
    });
  },
  behind: (where, measure, answers) => {
    const scope = scopeName(where);
    if (measure === 'known') return { cells: [{ table: COVERAGE, where: scope, measure: 'people' }] };
    const wanted = Object.entries(scope);
    const met = answers
      .table(CLASS_COUNTS)
      .rows.filter((row) => wanted.every(([name, value]) => row[name] === value))
      .map((row) => Number(row['class_count']))
      .filter((count) => timesLabel(answers, count) === where['times']);
    const counts = met.length > 0 ? met : [Number.parseInt(String(where['times']), 10)];
    return {
      cells: counts.map((count) => ({
        table: CLASS_COUNTS,
        where: { ...scope, class_count: count },
        measure: 'n',
      })),
    };
  },
};
