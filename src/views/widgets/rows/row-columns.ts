import type { SheetCell, SheetRow, SheetRows } from '#app/api.ts';

export type RowHeading = SheetRows['headings'][number];

/** The cell of a row is what an issue of that row speaks of. */
export function isProblem(row: SheetRow, heading: RowHeading): boolean {
  return row.issues.some(({ column }) => column !== null && column === heading.heading);
}

/** What is wrong with a cell, for its tooltip and for who cannot see its mark. */
export function problemText(row: SheetRow, heading: RowHeading): string {
  const messages = row.issues
    .filter(({ column }) => column === heading.heading)
    .map(({ message }) => message);
  return [...new Set(messages)].filter((message) => message !== '').join('；');
}

export function cellOf(row: SheetRow, index: number): SheetCell {
  const here = row.cells[index];
  if (here?.index === index) return here;
  return row.cells.find((cell) => cell.index === index) ?? { index, original: '', edited: null };
}

export function textOf(cell: SheetCell): string {
  return cell.edited ?? cell.original;
}

/** Columns worth looking at: those imported, those with a problem or a change on this page; or all. */
export function columnsToShow(page: SheetRows, all: boolean): readonly RowHeading[] {
  if (all) return page.headings;
  const changed = new Set(
    page.rows.flatMap(({ cells }) => cells.filter(({ edited }) => edited !== null).map(({ index }) => index)),
  );
  const problems = new Set(page.rows.flatMap(({ issues }) => issues.map(({ column }) => column)));
  const found = page.headings.filter(
    ({ index, heading, field }) => field !== null || changed.has(index) || problems.has(heading),
  );
  return found.length > 0 ? found : page.headings;
}

/** Why a row is not loaded or should be looked at, each reason once. */
export function reasonsOf(row: SheetRow): readonly string[] {
  const said = row.issues
    .filter(({ severity }) => severity !== 'info')
    .map(({ column, message }) =>
      column === null || message === '' || message.includes(column)
        ? message || (column ?? '')
        : `${column}：${message}`,
    );
  return [...new Set(said)].filter((reason) => reason !== '');
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The problem cells of a page in reading order. */
export function problemCells(
  rows: readonly SheetRow[],
  columns: readonly RowHeading[],
): readonly CellPlace[] {
  return rows.flatMap((row) =>
    columns
      .filter((heading) => isProblem(row, heading))
      .map((heading) => ({ row: row.row, column: heading.index })),
  );
}

/** The problem cell after (or before) a place; undefined at the end. */
export function nextProblem(
  problems: readonly CellPlace[],
  from: CellPlace,
  step: 1 | -1,
): CellPlace | undefined {
  const order = step === 1 ? problems : [...problems].reverse();
  return order.find(
    ({ row, column }) => Math.sign(row === from.row ? column - from.column : row - from.row) === step,
  );
}

/** The cell an arrow key leads to; the same one at an edge. */
export function neighbour(
  rows: readonly SheetRow[],
  columns: readonly RowHeading[],
  from: CellPlace,
  key: string,
): CellPlace {
  const y = rows.findIndex(({ row }) => row === from.row);
  const x = columns.findIndex(({ index }) => index === from.column);
  const [across, down] = MOVES[key] ?? [0, 0];
  const row = rows[clamp(y + down, rows.length)]?.row ?? from.row;
  const column = columns[clamp(x + across, columns.length)]?.index ?? from.column;
  return { row, column };
}

const FAR = 1_000_000;
const MOVES: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-FAR, 0],
  End: [FAR, 0],
};

export function isMove(key: string): boolean {
  return Object.prototype.hasOwnProperty.call(MOVES, key);
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(length - 1, at));
}
