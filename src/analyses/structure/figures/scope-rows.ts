import type { SheetRow } from '#core/figure.ts';
import type { Answers } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { scopeName } from '../scope-counts.ts';

/** More units than that are left to the filters. */
export const MOST_UNITS = 60;

export function unitsPresent(answers: Answers): readonly string[] {
  return answers
    .table(HEADCOUNT)
    .rows.filter((row) => row['scope_type'] === '单位')
    .map((row) => String(row['scope']));
}

/** The whole, its levels and its units as the lines of a sheet. */
export function scopeSheetRows(answers: Answers): readonly SheetRow[] {
  const shown = new Set(unitsPresent(answers).slice(0, MOST_UNITS));
  return answers
    .table(HEADCOUNT)
    .rows.map(scopeName)
    .filter(({ scope_type: type, scope }) => type !== '单位' || shown.has(scope))
    .map((scope) => ({ group: scope.scope_type, label: scope.scope, where: { ...scope } }));
}

/** Says that there are more units than lines. */
export function unitsNote(answers: Answers): readonly string[] {
  const count = unitsPresent(answers).length;
  return count > MOST_UNITS ? [`共${count}个单位，只列前${MOST_UNITS}个；其余请按单位筛选`] : [];
}
