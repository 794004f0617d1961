import type { CellRef, CellValue, StatTable, TableRow } from '#core/table.ts';

/** Cells a mark stands for: every dimension with the values gathered in it, mostly one. */
export interface Drill {
  readonly table: string;
  readonly measure: string;
  readonly where: Readonly<Record<string, readonly CellValue[]>>;
}

/** Anything a person can point at in a figure. Its place (`row`, `column`) is what the arrow keys walk on. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  /** 市级 30岁及以下 */
  readonly label: string;
  /** Values in words, one a line: 9.3%, 11/118人. */
  readonly details: readonly string[];
  /** Null when nobody is behind it. */
  readonly drill: Drill | null;
}

export function markText(mark: Mark): string {
  return [mark.label, ...mark.details].join('，');
}

/** What is behind rows of a table taken together; null when they count nobody. */
export function drillOf(table: StatTable, rows: readonly TableRow[], measure: string): Drill | null {
  const peopled = rows.filter((row) => Math.abs(Number(row['n'] ?? row[measure] ?? 0)) > 0);
  if (peopled.length === 0) return null;
  const where: Record<string, readonly CellValue[]> = {};
  for (const dim of table.dims) where[dim] = [...new Set(peopled.map((row) => row[dim] ?? null))];
  return { table: table.id, measure, where };
}

export function drillOfCell(cell: CellRef): Drill {
  const where: Record<string, readonly CellValue[]> = {};
  for (const [dim, value] of Object.entries(cell.where)) where[dim] = [value];
  return { table: cell.table, measure: cell.measure, where };
}

/** The single cells of a drill: the product of its values. */
export function drillCells(drill: Drill): readonly CellRef[] {
  let wheres: TableRow[] = [{}];
  for (const [dim, values] of Object.entries(drill.where)) {
    wheres = wheres.flatMap((where) => values.map((value) => ({ ...where, [dim]: value })));
  }
  return wheres.map((where) => ({ table: drill.table, where, measure: drill.measure }));
}

/** Same people: the measure does not matter. */
export function isSameDrill(a: Drill | null, b: Drill | null): boolean {
  if (!a || !b) return a === b;
  return a.table === b.table && placeOf(a) === placeOf(b);
}

function placeOf(drill: Drill): string {
  return JSON.stringify(Object.entries(drill.where).sort(([a], [b]) => (a < b ? -1 : 1)));
}
