import type { Cell, Column, Row, Sheet, Workbook } from '../workbook/workbook.ts';
import { fitWidth, lazily, spreadRow } from './layout.ts';
import { type ListSheetColumn, type ListSheetRow, listColumns } from './list-columns.ts';

export type { ListSheetColumn, ListSheetRow } from './list-columns.ts';

/** A list of people as it is sent out or printed. */
export interface PeopleListPlan {
  readonly title: string;
  /** Who is in it and why, in a sentence. */
  readonly about: string;
  /** 截至2026年10月31日 */
  readonly asOf: string;
  /** 制表日期 */
  readonly made: string;
  /** What the columns mean, what was filtered: under the rows. */
  readonly notes: readonly string[];
  /** Those of the notes that are of no unit: what stands under the sheet of each. Absent: all. */
  readonly ownNotes?: readonly string[];
  /** On top of every page; null for nothing. */
  readonly header?: string | null;
  readonly columns: readonly ListSheetColumn[];
  readonly rows: readonly ListSheetRow[];
  readonly empty: string;
}

/** People of one unit, in the order in which the units are listed. */
export interface UnitRows {
  readonly unit: string;
  readonly rows: readonly ListSheetRow[];
  /** What the office says of the unit: instead of what is said of all. */
  readonly notes?: readonly string[];
}

/** Title, what it is about, the line of dates, the headings. */
const HEADING_ROWS = 4;
/** Wider than that, in half-width characters, a page stands on its side. */
const PORTRAIT = 92;

const headerOf = ({ header }: PeopleListPlan) => (header ? { header } : {});

interface SheetOf {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly ListSheetRow[];
  readonly withUnit: boolean;
}

function peopleSheet(plan: PeopleListPlan, { name, title, rows, withUnit }: SheetOf): Sheet {
  const shown = listColumns(plan.columns, withUnit);
  const columns = shown.map(({ heading, textOf, least, most }): Column => ({
    width: fitWidth([heading, ...rows.slice(0, 300).map(textOf)], least, most),
  }));
  const dates = `${plan.asOf}　共${rows.length}人　制表日期：${plan.made}`;
  const head = [
    spreadRow(title, 'title', columns, 1),
    spreadRow(plan.about, 'note', columns, 2),
    spreadRow(dates, 'note', columns, 3),
  ];
  const after = HEADING_ROWS + Math.max(1, rows.length) + 2;
  const foot = plan.notes.map((note, i) => spreadRow(note, 'note', columns, after + i));
  const nobody = rows.length === 0 ? spreadRow(plan.empty, 'note', columns, HEADING_ROWS + 1) : null;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    name,
    columns,
    rows: lazily(function* () {
      for (const line of head) yield line.row;
      yield { cells: shown.map(({ heading }) => heading), style: 'heading', height: 28 };
      for (const [i, row] of rows.entries()) yield { cells: shown.map(({ cellOf }) => cellOf(row, i + 1)) };
      if (nobody) yield nobody.row;
      if (foot.length > 0) yield { cells: [] };
      for (const line of foot) yield line.row;
    }),
    headingRows: HEADING_ROWS,
    frozenColumns: 2,
    merges: [...head, ...(nobody ? [nobody] : []), ...foot].flatMap(({ merges }) => merges),
    page: { orientation: width > PORTRAIT ? 'landscape' : 'portrait', ...headerOf(plan) },
  };
}

const COUNT_COLUMNS: readonly Column[] = [{ width: 8 }, { width: 40 }, { width: 12 }];

/** How many there are of each unit: what goes out to whom. */
function countSheet(plan: PeopleListPlan, units: readonly UnitRows[]): Sheet {
  const total = units.reduce((sum, { rows }) => sum + rows.length, 0);
  const dates = `${plan.asOf}　${units.length}个单位，共${total}人　制表日期：${plan.made}`;
  const head = [
    spreadRow(`${plan.title}：各单位人数`, 'title', COUNT_COLUMNS, 1),
    spreadRow(plan.about, 'note', COUNT_COLUMNS, 2),
    spreadRow(dates, 'note', COUNT_COLUMNS, 3),
  ];
  const line = (cells: readonly Cell[]): Row => ({ cells });
  const number = (value: number): Cell => ({ value, style: 'integer' });
  const text = (value: string): Cell => ({ value, style: 'cell' });
  return {
    name: '各单位人数',
    columns: COUNT_COLUMNS,
    rows: lazily(function* () {
      for (const { row } of head) yield row;
      yield { cells: ['序号', '单位', '人数'], style: 'heading', height: 24 };
      for (const [i, { unit, rows }] of units.entries()) {
        yield line([number(i + 1), text(unit), number(rows.length)]);
      }
      yield line([text(''), text('合计'), number(total)]);
    }),
    headingRows: HEADING_ROWS,
    merges: head.flatMap(({ merges }) => merges),
    page: { orientation: 'portrait', ...headerOf(plan) },
  };
}

/** Everybody on one sheet. */
export function buildPeopleList(plan: PeopleListPlan): Workbook {
  const { title, rows } = plan;
  return { title, sheets: [peopleSheet(plan, { name: title, title, rows, withUnit: true })] };
}

/** A sheet a unit behind one with their counts. */
export function buildUnitLists(plan: PeopleListPlan, units: readonly UnitRows[]): Workbook {
  const sheets = units.map(({ unit, rows, notes = [] }) =>
    peopleSheet(
      { ...plan, notes: [...(plan.ownNotes ?? plan.notes), ...notes] },
      { name: unit, title: `${unit}${plan.title}`, rows, withUnit: false },
    ),
  );
  return { title: plan.title, sheets: [countSheet(plan, units), ...sheets] };
}
