import type { Column, Row, Sheet, Workbook } from '../workbook/workbook.ts';
import { fitWidth, lazily, spreadRow } from './layout.ts';
import {
  CHANGE_HEADING,
  CHANGES,
  PREFILLED_SHEET,
  type PrefilledColumn,
  type PrefilledPlan,
} from './prefilled-plan.ts';

export type { PrefilledColumn, PrefilledPlan } from './prefilled-plan.ts';

const ROWS_FOR_NEW = 50;
const HEADING_ROWS = 4;

const HOW_TO = `灰底各列用来认人，不能改动；其余各列有变化的直接改，并在“${CHANGE_HEADING}”里选一项，没有变化的选“无变动”。新增人员填在表后的空行。不要删行，核对完发回原文件。`;

/** Last period's rows of one unit, to be looked through and sent back; read by `readPrefilled`. */
export function buildPrefilled(plan: PrefilledPlan): Workbook {
  return {
    title: plan.title,
    sheets: [tableSheet(plan), markerSheet(plan)],
    marks: { 'zgj-kind': 'prefilled', 'zgj-batch': plan.marker },
  };
}

function tableSheet({ title, unit, period, columns, rows }: PrefilledPlan): Sheet {
  const shown: Column[] = [
    ...columns.map(({ label, locked, choices = [] }, i): Column => ({
      width: fitWidth([label, ...choices, ...rows.slice(0, 300).map((row) => row[i] ?? '')], 8, 30),
      style: locked ? 'locked' : 'unlocked',
    })),
    { width: 12, style: 'unlocked' },
  ];
  const lines = [
    spreadRow(title, 'title', shown, 1),
    spreadRow(`填报单位：${unit}　报送期：${period}　共${rows.length}行`, 'subtitle', shown, 2),
    spreadRow(HOW_TO, 'note', shown, 3),
  ];
  const lastRow = HEADING_ROWS + rows.length + ROWS_FOR_NEW;
  const lists = [...columns.map(({ choices = [] }) => choices), CHANGES];
  return {
    name: `${unit}核对表`,
    columns: shown,
    rows: lazily(function* () {
      for (const { row } of lines) yield row;
      yield { cells: [...columns.map(({ label }) => label), CHANGE_HEADING], style: 'heading', height: 30 };
      for (const row of rows) yield { cells: [...columns.map((_, i) => row[i] ?? null), null] };
      const blank: Row = { cells: shown.map(() => null), style: 'unlocked' };
      for (let i = 0; i < ROWS_FOR_NEW; i++) yield blank;
    }),
    headingRows: HEADING_ROWS,
    frozenColumns: countLeadingLocked(columns),
    merges: lines.flatMap(({ merges }) => merges),
    choices: lists.flatMap((values, column) =>
      values.length === 0
        ? []
        : [
            {
              range: { firstRow: HEADING_ROWS + 1, lastRow, firstColumn: column, lastColumn: column },
              values,
            },
          ],
    ),
    protected: true,
  };
}

/** The person stays in sight while one scrolls to the right; more than a few columns would fill the screen. */
function countLeadingLocked(columns: readonly PrefilledColumn[]): number {
  const count = columns.findIndex(({ locked }) => !locked);
  return Math.min(count === -1 ? columns.length : count, 3);
}

function markerSheet({ marker, unit, period }: PrefilledPlan): Sheet {
  return {
    name: PREFILLED_SHEET,
    columns: [{ width: 20 }],
    rows: [{ cells: [PREFILLED_SHEET, '1'] }, { cells: [marker] }, { cells: [unit] }, { cells: [period] }],
    hidden: true,
  };
}
