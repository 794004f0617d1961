import type { SheetColumn, SheetFigure, SheetRow } from '#core/figure.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { drawnRows } from './figure-rows.ts';
import { drillOf, type Mark } from './mark.ts';
import { tableText, valueText } from './value-text.ts';

export interface SheetCell extends Mark {
  /** Place among all marks. */
  readonly index: number;
  readonly text: string;
  /** Columns it takes. */
  readonly span: number;
  /** First of the columns under an upper heading. */
  readonly opens: boolean;
}

export interface SheetLine {
  readonly label: string;
  /** Upper heading with the lines it stands beside; null where it has begun above. */
  readonly group: { readonly label: string; readonly lines: number } | null;
  readonly cells: readonly SheetCell[];
}

export interface SheetShape {
  /** Upper headings; one without a name stands over a single column and gives it its own heading. */
  readonly groups: readonly { readonly label: string; readonly columns: number; readonly only: string }[];
  readonly columns: readonly { readonly label: string; readonly opens: boolean; readonly alone: boolean }[];
  /** Whether any line has an upper heading beside it. */
  readonly grouped: boolean;
  readonly lines: readonly SheetLine[];
  readonly marks: readonly SheetCell[];
}

export function toSheet(spec: SheetFigure, table: StatTable): SheetShape {
  const drawn = drawnRows(spec, table);
  const marks: SheetCell[] = [];
  const columnRuns = runsOf(spec.columns.map(({ group }) => group));
  const rowRuns = runsOf(spec.rows.map(({ group }) => group));
  const opens = new Set(columnRuns.map(({ first }) => first));
  const lines = spec.rows.map((row, place): SheetLine => {
    const run = rowRuns.find(({ first }) => first === place);
    const cells = columnsOf(row, spec.columns).map(({ column, first, span }): SheetCell => {
      const cell = {
        ...toCell(table, drawn, row, column),
        row: place,
        column: first,
        index: marks.length,
        span,
        opens: opens.has(first),
      };
      marks.push(cell);
      return cell;
    });
    return { label: row.label, group: run ? { label: run.label, lines: run.length } : null, cells };
  });
  return {
    groups: columnRuns.map(({ label, length, first }) => ({
      label,
      columns: length,
      only: spec.columns[first]?.label ?? '',
    })),
    columns: spec.columns.map(({ label, group }, index) => ({
      label,
      opens: opens.has(index),
      alone: group === '',
    })),
    grouped: spec.rows.some(({ group }) => group !== ''),
    lines,
    marks,
  };
}

interface Run {
  readonly label: string;
  readonly first: number;
  length: number;
}

/** Neighbours with the same heading, taken together. */
function runsOf(labels: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  labels.forEach((label, first) => {
    const last = runs[runs.length - 1];
    if (last?.label === label && label !== '') last.length += 1;
    else runs.push({ label, first, length: 1 });
  });
  return runs;
}

interface Taken {
  readonly column: SheetColumn;
  readonly first: number;
  span: number;
}

/** One cell a column; in a row with a measure of its own, one for neighbours that count the same people. */
function columnsOf(row: SheetRow, columns: readonly SheetColumn[]): readonly Taken[] {
  const taken: Taken[] = [];
  columns.forEach((column, first) => {
    const last = taken[taken.length - 1];
    const same =
      row.measure !== undefined &&
      last?.column.group === column.group &&
      isSameWhere(last.column.where, column.where);
    if (last && same) last.span += 1;
    else taken.push({ column, first, span: 1 });
  });
  return taken;
}

function isSameWhere(a: TableRow, b: TableRow): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}

function toCell(
  table: StatTable,
  drawn: readonly TableRow[],
  row: SheetRow,
  column: SheetColumn,
): Pick<SheetCell, 'label' | 'details' | 'drill' | 'text'> {
  const measure = row.measure ?? column.measure;
  const format = row.format ?? column.format;
  const wanted = Object.entries({ ...column.where, ...row.where });
  const found = drawn.find((each) => wanted.every(([dim, value]) => each[dim] === value));
  const value = found ? found[measure] : format === 'count' ? 0 : null;
  const number = typeof value === 'number' ? value : null;
  const heading = row.measure === undefined ? [column.group, column.label] : [column.group];
  return {
    label: [row.group, row.label, ...heading].filter((text) => text !== '').join(' '),
    details: [valueText(number, format)],
    drill: found ? drillOf(table, [found], measure) : null,
    text: tableText(number, format),
  };
}
