/** What a statistical table may hold. `null` is "cannot be computed" or "not known", never zero. */
export type CellValue = string | number | null;

export type TableRow = Readonly<Record<string, CellValue>>;

/** The only thing charts, sentences, walls and reports read. */
export interface StatTable {
  readonly id: string;
  readonly title: string;
  readonly dims: readonly string[];
  readonly measures: readonly string[];
  /** True when a row names a person: such a table never leaves in a snapshot. */
  readonly personal: boolean;
  readonly rows: readonly TableRow[];
  /** Only of a published table: values kept back, which stand as null in their rows and are said as —, never as 0. */
  readonly hidden?: readonly HiddenValues[];
}

export interface HiddenValues {
  /** Index in `rows`. */
  readonly row: number;
  readonly measures: readonly string[];
}

/** Points at one value of one table: `where` names every dimension of the row. */
export interface CellRef {
  readonly table: string;
  readonly where: TableRow;
  readonly measure: string;
}

export function findRow(table: StatTable, where: TableRow): TableRow | undefined {
  const wanted = Object.entries(where);
  return table.rows.find((row) => wanted.every(([key, value]) => row[key] === value));
}

/** The number in a cell; an absent row is 0 for counts because rows with n = 0 may be left out. */
export function countAt(table: StatTable, where: TableRow, measure = 'n'): number {
  const value = findRow(table, where)?.[measure];
  return typeof value === 'number' ? value : 0;
}

export function numberAt(table: StatTable, where: TableRow, measure: string): number | null {
  const value = findRow(table, where)?.[measure];
  return typeof value === 'number' ? value : null;
}

/** True where a published table keeps the value back. */
export function isHidden({ rows, hidden }: StatTable, row: TableRow, measure: string): boolean {
  return (hidden ?? []).some((each) => rows[each.row] === row && each.measures.includes(measure));
}
