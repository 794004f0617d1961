import { monthOfIsoDate, toMonthIndex } from '#core/month.ts';
import { countAt, findRow } from '#core/table.ts';
import { windowOf } from '#core/window.ts';
import type { Answers } from '../../analysis.ts';
import { whole } from '../../structure/sentence.ts';
import { dutyRulesOf, ruleLabels } from './rules.ts';
import { DUTY, MONTHS_LEFT, RECORDS_FROM } from './tables.ts';

export const rulesOf = (answers: Answers) => dutyRulesOf((id) => answers.setting(id));

/** Categories that only some are meant to be in: those who entered, those who were appointed. */
export function isForFew(answers: Answers): (category: string) => boolean {
  const { initialWords, postWords } = rulesOf(answers);
  const words = [...initialWords, ...postWords];
  return (category) => words.some((word) => category.includes(word));
}

/** Rules that somebody is under, the five-year one first. */
export function rulesPresent(answers: Answers): readonly string[] {
  const duty = answers.table(DUTY);
  return ruleLabels(rulesOf(answers)).filter((rule) => countAt(duty, whole({ rule }), 'people') > 0);
}

/** Scopes of a type in which somebody is under the rule, in the table's order. */
export function scopesUnder(answers: Answers, type: string, rule: string): readonly string[] {
  return answers
    .table(DUTY)
    .rows.filter((row) => row['scope_type'] === type && row['rule'] === rule && Number(row['people']) > 0)
    .map((row) => String(row['scope']));
}

/** The same of any rule, each scope once. */
export function scopesPresent(answers: Answers, type: string): readonly string[] {
  const rows = answers.table(DUTY).rows.filter((row) => row['scope_type'] === type);
  return [...new Set(rows.map((row) => String(row['scope'])))];
}

/** Months to the end of the year or of the plan period; null where the window moves along. */
export function monthsLeftOf(answers: Answers, rule: string): number | null {
  const row = findRow(answers.table(MONTHS_LEFT), whole({ rule }));
  return typeof row?.['months'] === 'number' ? row['months'] : null;
}

/** 2024年3月: where the first of all records begins after the five years do; null where they reach back far enough. */
export function recordsSince(answers: Answers): string | null {
  const { fiveYear } = rulesOf(answers);
  const from = findRow(answers.table(RECORDS_FROM), whole())?.['from'];
  if (typeof from !== 'number' || from === 0) return null;
  const [year, month] = [Math.floor(from / 10_000), Math.floor(from / 100) % 100];
  const window = windowOf(fiveYear.window === 'plan' ? 'plan' : 'five-years', answers.question.asOf);
  return toMonthIndex(year, month) > monthOfIsoDate(window.from) ? `${year}年${month}月` : null;
}

/** What the hours of five years leave out. */
export function reachNote(answers: Answers): readonly string[] {
  const since = recordsSince(answers);
  if (since === null) return [];
  return [`已导入的培训记录从${since}起，不足五年，更早的学时没有计入${rulesOf(answers).fiveYear.label}`];
}

/** 年度90学时距期限还有2个月; nothing for a window that moves along. */
export function monthsNote(answers: Answers, rule: string): readonly string[] {
  const months = monthsLeftOf(answers, rule);
  if (months === null) return [];
  return [months === 0 ? `${rule}本月到期` : `${rule}离期限还有${months}个月`];
}
