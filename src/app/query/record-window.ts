import type { Question } from '#analyses/analysis.ts';
import { dimensionIds } from '#analyses/plan/plan.ts';
import { WINDOW_CHOICE } from '#analyses/plan/populations.ts';
import { dutyRulesOf } from '#analyses/training/duty/rules.ts';
import { formatDateLong, type IsoDate } from '#core/month.ts';
import type { SettingValue } from '#core/setting.ts';
import { type TimeWindow, windowOf } from '#core/window.ts';
import { dutyWindows } from '../load/learning/duty-sql.ts';
import type { CountedCell } from './behind.ts';

export type ReadSetting = (id: string) => SettingValue;

const OF_DUTY = /^(duty_|has_met$|months_left$|makeup_)/;
const OF_NEWCOMERS = /^(initial|post)_state$/;

function dimensionsOf({ definition }: CountedCell): readonly string[] {
  const measured = definition.measures.flatMap(({ expression }) => {
    if (expression.op === 'count') return [...expression.over, ...(expression.known ?? [])];
    if (expression.op === 'sum') return [expression.field];
    return expression.op === 'ratio' ? [] : [expression.of];
  });
  return [...dimensionIds(definition), ...measured];
}

/** Whether a table speaks of the duty, whose windows are its own. */
export const speaksOfDuty = (counted: CountedCell): boolean =>
  dimensionsOf(counted).some((id) => OF_DUTY.test(id));

/** Whether a table needs to know when people came and what they did since. */
export const speaksOfNewcomers = (counted: CountedCell): boolean =>
  dimensionsOf(counted).some((id) => OF_NEWCOMERS.test(id));

function monthlyWindow(asOf: IsoDate): TimeWindow {
  const year = Number(asOf.slice(0, 4));
  const { label } = windowOf('year', asOf);
  return { from: `${year - 1}-01-01`, to: asOf, label: `${year - 1}年和${label}` };
}

/** When the records of a cell begin; of the duty that of the cell's rule, or of the longest. */
export function windowOfCell(counted: CountedCell, question: Question, setting: ReadSetting): TimeWindow {
  const { asOf, choices } = question;
  const { population } = counted.definition;
  if (population === 'monthly') return monthlyWindow(asOf);
  if (population === 'learners' && speaksOfNewcomers(counted)) return windowOf('five-years', asOf);
  if (population !== 'learners' || !speaksOfDuty(counted)) return windowOf(choices?.[WINDOW_CHOICE], asOf);
  const rules = dutyRulesOf(setting);
  const windows = dutyWindows(rules, asOf);
  const place = counted.definition.dims.find(({ dimension }) => dimension === 'duty_rule')?.name;
  const rule = place === undefined ? null : (counted.cell.where[place] ?? null);
  return rule === null || rule === rules.fiveYear.label ? windows.fiveYear : windows.yearly;
}

/** 2026年1—10月（2026年1月1日至2026年10月31日） */
export const sayWindow = ({ from, to, label }: TimeWindow): string =>
  `${label}（${formatDateLong(from)}至${formatDateLong(to)}）`;
