import { dimensionOf } from '#analyses/plan/people.ts';
import { tableText } from '#charts/value-text.ts';
import { formatDateLong } from '#core/month.ts';
import type { MaterialTable } from '#report/material/material.ts';
import type { CrossAnswer } from '../api.ts';
import { filterText } from '../filter-words.ts';
import { crossFormat } from './cross-figure.ts';
import { crossGrid, type CrossLine } from './cross-grid.ts';
import { crossHeadings, crossTitle } from './cross-headings.ts';

/** Whom a cross table counts, in sentences. */
export function aboutCross({ question, notes }: Pick<CrossAnswer, 'question' | 'notes'>): readonly string[] {
  return [
    `在职人员，截至${formatDateLong(question.asOf)}`,
    ...(question.filters.length > 0 ? [`筛选：${question.filters.map(filterText).join('；')}`] : []),
    ...notes,
  ];
}

/** The table as the screen has it, in words. */
export function toCrossTable(answer: CrossAnswer): MaterialTable {
  const { request, refusal } = answer;
  const { lines, totals } = crossGrid(answer);
  const format = crossFormat(request);
  const toRow = ({ label, cells }: CrossLine) => [
    label,
    ...cells.map(({ value }) => tableText(value, format)),
  ];
  return {
    title: crossTitle(answer),
    headings: [request.rows === null ? '' : dimensionOf(request.rows).label, ...crossHeadings(answer)],
    rows: [...lines, ...(totals ? [totals] : [])].map(toRow),
    notes: aboutCross(answer),
    refusal,
  };
}
