import type { Column, Row, Sheet, Workbook } from '../workbook/workbook.ts';
import { fitWidth } from './layout.ts';
import { buildExampleSheet, buildGuideSheet } from './template-guide.ts';
import type { TemplateField, TemplatePlan } from './template-plan.ts';

export type { TemplateField, TemplatePlan } from './template-plan.ts';

/** Rows with lines; typing below them works as well. */
const FORMATTED_ROWS = 500;
const LAST_CHECKED_ROW = 10_001;

/**
 * A workbook to fill in: the heading in row 1 and nothing else on the first sheet, so that any program reads
 * it; what to write and a filled example on sheets of their own.
 */
export function buildTemplate(plan: TemplatePlan): Workbook {
  return {
    title: `${plan.kindLabel}模板`,
    sheets: [buildFillSheet(plan), buildGuideSheet(plan), ...buildExampleSheet(plan)],
    marks: { 'zgj-kind': `template:${plan.kind}` },
  };
}

function buildFillSheet({ kindLabel, fields, examples }: TemplatePlan): Sheet {
  const heading: Row = {
    cells: fields.map(({ label, required }) => ({
      value: label,
      style: required ? 'headingRequired' : 'heading',
    })),
    height: 30,
  };
  const blank: Row = { cells: fields.map(() => null) };
  const range = (column: number, firstRow: number, lastRow: number) => ({
    firstRow,
    lastRow,
    firstColumn: column,
    lastColumn: column,
  });
  return {
    name: kindLabel,
    columns: fields.map((field) => fillColumn(field, examples)),
    rows: [heading, ...Array.from({ length: FORMATTED_ROWS }, () => blank)],
    headingRows: 1,
    choices: fields.flatMap(({ choices = [] }, i) =>
      choices.length > 0 ? [{ range: range(i, 2, LAST_CHECKED_ROW), values: choices }] : [],
    ),
    hints: fields.flatMap(({ label, hint }, i) =>
      hint === undefined ? [] : [{ range: range(i, 1, 1), title: label, text: hint }],
    ),
  };
}

function fillColumn(field: TemplateField, examples: TemplatePlan['examples']): Column {
  const { name, label, example = '', choices = [], content } = field;
  const width = fitWidth([label, example, ...choices, ...examples.map((row) => row[name] ?? '')], 8, 30);
  return content === 'number'
    ? { width, style: 'unlockedNumber' }
    : { width, style: 'unlocked', styleBelow: 'typedBelow' };
}
