import { compareWords } from '#core/order.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { THIRDS } from '../../ranking/linkage/thirds.ts';
import { cell, whole } from '../../structure/sentence.ts';
import { linkedYears } from '../book/linkage.ts';
import type { LinkedYear } from '../book/linked-year.ts';
import { KIND } from '../book/read-outcomes.ts';
import { chosenYear, isOfAllYears } from '../choice.ts';
import { RECORDS } from '../records.ts';
import { isListed } from '../settings.ts';

export const CHECK = 'outcomes.check';
export const UNUSED = '高分未用';
export const USED = '低分已用';
/** Neither reward nor burden: no use made of a result. */
const NO_USE: readonly string[] = ['轮岗交流'];

/** People of one year whose thirds and outcomes do not go together, with the reason. */
export function checkRows(linked: LinkedYear): readonly TableRow[] {
  const outcomes = linked.outcomes.filter((outcome) => !NO_USE.includes(outcome));
  if (linked.basis === 'unit' || outcomes.length === 0) return [];
  const { year, people, had } = linked;
  return people
    .flatMap(({ name, unit, third }, place): readonly TableRow[] => {
      const own = outcomes.filter((outcome) => had.get(outcome)?.has(place));
      const who = unit === null ? name : `${name}（${unit}）`;
      const at = unit === null ? '' : `${unit}，`;
      const row = { year, person: who, name, unit, n: 1 };
      if (third === THIRDS[0] && own.length === 0) {
        return [{ ...row, reason: UNUSED, detail: `${at}得分在${third}，没有${outcomes.join('、')}` }];
      }
      if (third === THIRDS[2] && own.length > 0) {
        return [{ ...row, reason: USED, detail: `${at}得分在${third}，有${own.join('、')}` }];
      }
      return [];
    })
    .sort((a, b) => compareWords(String(a['unit'] ?? ''), String(b['unit'] ?? '')));
}

/** Of every year, the newest first; or of the chosen one, else of the newest that has both scores and outcomes. */
function rowsOf(answers: Answers): readonly TableRow[] {
  if (!isListed(answers)) return [];
  const years = linkedYears(answers);
  if (isOfAllYears(answers)) return [...years].reverse().flatMap(checkRows);
  const chosen = chosenYear(answers);
  const linked = chosen === null ? years[years.length - 1] : years.find(({ year }) => year === chosen);
  return linked ? checkRows(linked) : [];
}

/** 结果运用核对表: who to look at again. Off until the office asks for it, and never off the workbench. */
export const checkTable: DerivedTable = {
  id: CHECK,
  title: '结果运用核对表',
  dims: [
    { name: 'year', label: '年度' },
    { name: 'person', label: '姓名' },
    { name: 'reason', label: '情形' },
    { name: 'detail', label: '原因' },
  ],
  measures: [
    { name: 'n', label: '人数', unit: '人', formula: '得分在前三分之一没有结果，或在后三分之一有结果的人' },
  ],
  confidential: true,
  personalRow: () => true,
  ...{ records: ['scores', KIND], unscoped: true, from: [] },
  derive: rowsOf,
  behind: (where, _measure, answers) => {
    const row = rowsOf(answers).find(
      (each) =>
        each['person'] === where['person'] &&
        each['reason'] === where['reason'] &&
        each['year'] === where['year'],
    );
    if (!row) return null;
    const { year, name, unit } = row;
    const one = whole({ year: year ?? null, name: name ?? null, unit: unit ?? null });
    return { cells: [cell(RECORDS, one, 'of_person')] };
  },
};
