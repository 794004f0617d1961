import type { ValueCondition } from '../conditions.ts';
import type { Told } from './told.ts';

/** How many reach their latest month of retirement within the years that the office watches. */
export function toldRetiring(narrowing: readonly ValueCondition[], years: number): Told {
  return {
    ...{ label: `今后${years}年到最晚退休月`, narrowing, hasUnits: true, absentIsNone: false },
    cell: {
      ...{ table: 'structure.retiring_soon', where: {}, measure: 'n' },
      ...{ format: 'count', unit: '人', n: 'n', known: 'known' },
    },
    more: [
      {
        ...{ table: 'structure.retiring_soon', where: {}, measure: 'share' },
        ...{ format: 'share', unit: '', n: 'n', known: 'known' },
      },
    ],
    missing: (name) => `${name}算不出退休时间：没有符合的在职人员，或出生年月、性别没有填`,
    say: ({ name, narrowed, own, more: [share], text }) =>
      `${name}${narrowed === '' ? '' : `（${narrowed}）`}今后${years}年（不含今年）到最晚退休月${text(own)}` +
      `${share?.value ? `，占可推算${own.known ?? 0}人的${text(share)}` : ''}（推定类别，待核）。`,
    notes: ['要查某一年，写“2027年退休”；逐年的在“退休与推演”页'],
  };
}
