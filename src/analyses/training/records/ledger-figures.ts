import type { FigureSpec, SheetColumn } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { saidWindow } from '../window.ts';
import { allRecords, noRecords, recordsOf } from './counts.ts';
import { linkCount } from './links.ts';
import { recordColumn, recordRows } from './sheet.ts';
import { CLASSES, DOUBTS, LINKS, SAID_UNITS } from './tables.ts';

/** More lines than that are left to the exported tables. */
const MOST_LINES = 60;

/** The rows of a table, those with most records first; equal ones as the table has them. */
const largestFirst = (answers: Answers, id: string): readonly TableRow[] =>
  [...answers.table(id).rows].sort((a, b) => recordsOf(b) - recordsOf(a));

const sum = (rows: readonly TableRow[]) => rows.reduce((all, row) => all + recordsOf(row), 0);

interface Ledger {
  readonly id: string;
  readonly title: string;
  readonly column: string;
  /** 班次 */
  readonly what: string;
  readonly hasHours: boolean;
  /** Columns that say something once records are given to people. */
  readonly matched: readonly SheetColumn[];
}

/** Records by what they say themselves, the largest first. */
function ledgerFigure({ id, title, column, what, hasHours, matched }: Ledger): FigureDefinition {
  return {
    id,
    tables: [id, LINKS, DOUBTS],
    build: (answers): FigureSpec => {
      const rows = largestFirst(answers, id);
      const unknown = allRecords(answers) - sum(rows);
      if (rows.length === 0) return noRecords(answers, id, title, id);
      const isMatched = linkCount(answers, '已对应') > 0;
      const shown = rows.slice(0, MOST_LINES);
      return {
        form: 'sheet',
        ...{ id, title: [words(title)], table: id, where: {}, wide: false },
        subtitle: `${saidWindow(answers)}，按培训记录由多到少`,
        notes: [
          ...(rows.length > shown.length
            ? [`共${formatCount(rows.length)}个${what}，列前${MOST_LINES}个，全部见本页导出的表格`]
            : [`共${formatCount(rows.length)}个${what}`]),
          ...(unknown > 0 ? [`${what}未填${formatCount(unknown)}条，未列`] : []),
          ...(isMatched ? [] : ['还没有对应到在职人员的记录，只列记录数']),
        ],
        rows: recordRows(
          column,
          shown.map((row) => row[column] ?? null),
        ),
        columns: [
          recordColumn('培训记录', 'records'),
          ...(isMatched ? matched : []),
          ...(hasHours ? [recordColumn('学时', 'hours')] : []),
        ],
      };
    },
  };
}

export const classesFigure = ledgerFigure({
  ...{ id: CLASSES, title: '各班次培训记录和学时', column: 'course', what: '班次', hasHours: true },
  matched: [recordColumn('在职参训人数', 'people', 'count')],
});

export const saidUnitsFigure = ledgerFigure({
  ...{ id: SAID_UNITS, title: '培训记录里写的单位', column: 'said_unit', what: '单位', hasHours: false },
  matched: [recordColumn('其中在职人员', 'matched'), recordColumn('对应率', 'matched_share', 'share')],
});
