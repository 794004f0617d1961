import { ANALYSES } from '#analyses/index.ts';
import type { Job } from '#core/progress.ts';
import type { LookupAnswer, LookupFigure, LookupFormat } from '../api/lookup.ts';
import type { FoundCode } from '../api/report.ts';
import type { Desk } from '../desk.ts';
import { tablesOf } from '../query/find-table.ts';
import { codeSentence } from './code-sentence.ts';
import { parseCode } from './codes.ts';
import { findCode } from './find-code.ts';

const find = tablesOf(ANALYSES);
/** Only with its ending and a digit is it told from the initials of words. */
const LOOKS_LIKE_CODE = /\d.*[-－]/;
const FORMATS: Readonly<Record<string, LookupFormat>> = { 人: 'count', '%': 'share', 岁: 'years' };

async function toFigure(desk: Desk, found: FoundCode, job: Job): Promise<LookupFigure> {
  const { cell, asOf, filters, choices, value } = found;
  const { analysis, table } = find(cell.table);
  const measure = table.measures.find(({ name }) => name === cell.measure);
  const question = { asOf, filters, choices };
  const rows = await desk.inquiryFor(analysis)?.rows({ cells: [cell], question, offset: 0, limit: 1 }, job);
  const where = Object.fromEntries(Object.entries(cell.where).map(([name, each]) => [name, [each]]));
  const format = FORMATS[measure?.unit ?? ''] ?? 'number';
  return {
    ...{ label: `${table.title} ${measure?.label ?? ''}`.trim(), format, value, question },
    unit: format === 'share' ? '' : (measure?.unit ?? ''),
    ...{ n: rows?.total ?? null, known: null, isSmall: false, together: null, isAsked: true },
    drill: { table: cell.table, measure: cell.measure, where },
  };
}

/** The answer to a code of a report typed into the look-up; null for anything else. */
export async function answerCode(desk: Desk, text: string, job: Job): Promise<LookupAnswer | null> {
  const asOf = desk.state().asOf;
  if (!LOOKS_LIKE_CODE.test(text) || !parseCode(text) || asOf === null) return null;
  const found = await findCode(desk, text, job);
  const answer: LookupAnswer = {
    ...{
      text,
      asOf,
      words: [{ text, kind: 'measure', says: '报告代码', others: [] }],
      indicator: '报告里的数',
      unread: null,
      sentence: null,
      figure: null,
    },
    ...{ rows: [], notes: [], nearby: [], target: null, minBase: 1, problem: null },
    behind: 'people',
    sample: desk.standing.counting().some(({ batch }) => batch.sample),
  };
  if (!found) return { ...answer, problem: `没有哪份报告用过代码“${text.trim()}”` };
  if (found.state === 'date') return { ...answer, problem: codeSentence(found) };
  return {
    ...{ ...answer, sentence: codeSentence(found), figure: await toFigure(desk, found, job) },
    target: { path: found.path, filters: found.filters, words: {} },
  };
}
