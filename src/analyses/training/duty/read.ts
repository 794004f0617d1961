import { countAt, findRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { whole } from '../../structure/sentence.ts';
import { dutyRulesOf, ruleLabels } from './rules.ts';
import { DUTY, MONTHS_LEFT } from './tables.ts';

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

/** 年度90学时距期限还有2个月; nothing for a window that moves along. */
export function monthsNote(answers: Answers, rule: string): readonly string[] {
  const months = monthsLeftOf(answers, rule);
  if (months === null) return [];
  return [months === 0 ? `${rule}本月到期` : `${rule}离期限还有${months}个月`];
}
