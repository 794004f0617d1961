import type { CellValue } from '#core/table.ts';
import type { Cell } from '../workbook/workbook.ts';

/** A column besides the name, the unit and the post. */
export interface ListSheetColumn {
  readonly label: string;
  readonly form: 'text' | 'number' | 'month' | 'marks';
  /** Of marks: one column each. */
  readonly words: readonly string[];
}

export interface ListSheetRow {
  readonly name: string;
  readonly unit: string | null;
  readonly post: string | null;
  /** Values of the columns, in their order; of marks the words that hold. */
  readonly values: readonly (CellValue | readonly string[])[];
}

interface ShownColumn {
  readonly heading: string;
  readonly least: number;
  readonly most: number;
  readonly textOf: (row: ListSheetRow) => string;
  readonly cellOf: (row: ListSheetRow, number: number) => Cell;
}

export const HELD = '●';
export const NOT_HELD = '○';
/** Not known, or does not apply: neither zero nor blank. */
const NONE = '—';

const textColumn = (
  heading: string,
  read: (row: ListSheetRow) => string | null,
  most: number,
): ShownColumn => {
  const textOf = (row: ListSheetRow) => read(row) ?? NONE;
  return { heading, least: 8, most, textOf, cellOf: (row) => ({ value: textOf(row), style: 'cell' }) };
};

const numberColumn: ShownColumn = {
  ...{ heading: '序号', least: 6, most: 8, textOf: () => '' },
  cellOf: (_row, number) => ({ value: number, style: 'cellCentered' }),
};

function markColumn(word: string, at: number): ShownColumn {
  const textOf = ({ values }: ListSheetRow) => {
    const held = values[at];
    return Array.isArray(held) && held.includes(word) ? HELD : NOT_HELD;
  };
  const cellOf = (row: ListSheetRow): Cell => ({ value: textOf(row), style: 'cellCentered' });
  return { heading: word, least: 6, most: 12, textOf, cellOf };
}

function valueColumn({ label, form }: ListSheetColumn, at: number): ShownColumn {
  const read = ({ values }: ListSheetRow) => values[at] ?? null;
  const textOf = (row: ListSheetRow) => {
    const value = read(row);
    return value === null ? NONE : String(value);
  };
  const cellOf = (row: ListSheetRow): Cell => {
    const value = read(row);
    if (typeof value === 'number') return { value, style: 'number' };
    return { value: textOf(row), style: form === 'number' ? 'figureText' : 'cell' };
  };
  return { heading: label, least: 8, most: 20, textOf, cellOf };
}

/** Columns of a sheet in order; words that are marks have one each. */
export function listColumns(columns: readonly ListSheetColumn[], withUnit: boolean): readonly ShownColumn[] {
  return [
    numberColumn,
    textColumn('姓名', ({ name }) => (name === '' ? null : name), 14),
    ...(withUnit ? [textColumn('单位', ({ unit }) => unit, 30)] : []),
    textColumn('职务', ({ post }) => post, 30),
    ...columns.flatMap((column, at) =>
      column.form === 'marks' ? column.words.map((word) => markColumn(word, at)) : [valueColumn(column, at)],
    ),
  ];
}
