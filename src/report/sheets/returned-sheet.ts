import { toComparable } from './comparable.ts';

/** A row of a file that came back; `number` as a spreadsheet shows it. */
export interface ReturnedRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface ReturnedSheet {
  readonly name: string;
  readonly rows: readonly ReturnedRow[];
}

/** Where the headings stand that a returned sheet is read by. */
export interface ReturnedHeading {
  readonly columnOf: ReadonlyMap<string, number>;
  /** Headings that stand there twice: which one is meant cannot be known. */
  readonly repeated: readonly string[];
  readonly below: readonly ReturnedRow[];
}

/** The first row that holds all of these headings; null when there is none. */
export function findHeading(sheet: ReturnedSheet, wanted: readonly string[]): ReturnedHeading | null {
  for (const [i, { cells }] of sheet.rows.entries()) {
    const texts = cells.map(toComparable);
    if (!wanted.every((heading) => texts.includes(heading))) continue;
    const columnOf = new Map<string, number>();
    const repeated = new Set<string>();
    texts.forEach((text, column) => {
      if (text === '') return;
      if (columnOf.has(text)) repeated.add(text);
      else columnOf.set(text, column);
    });
    return { columnOf, repeated: [...repeated], below: sheet.rows.slice(i + 1) };
  }
  return null;
}

export function isBlankRow({ cells }: ReturnedRow): boolean {
  return cells.every((cell) => toComparable(cell) === '');
}
