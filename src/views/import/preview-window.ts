import type { SheetPreview } from '#app/api.ts';

export interface PreviewCell {
  /** 0-based column it begins in. */
  readonly column: number;
  readonly text: string;
  readonly span: number;
}

export interface PreviewRow {
  readonly number: number;
  readonly cells: readonly PreviewCell[];
}

/** Columns `from`…`from + size` of the preview, merged headings kept as one cell. */
export function windowRows(preview: SheetPreview, from: number, size: number): readonly PreviewRow[] {
  const end = Math.min(preview.columnCount, from + size);
  return preview.rows.map(({ number, cells }) => {
    const merges = preview.merges.filter((merge) => merge.row === number);
    const found: PreviewCell[] = [];
    for (let column = from; column < end;) {
      const merge = merges.find(
        ({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn,
      );
      const last = merge ? Math.min(merge.lastColumn, end - 1) : column;
      found.push({ column, text: cells[merge?.firstColumn ?? column] ?? '', span: last - column + 1 });
      column = last + 1;
    }
    return { number, cells: found };
  });
}

/** Pixels of every line of the preview, and the lines of sheet that are seen at once. */
const LINE = 24;
const LINES_SEEN = 8;

/** Height at which no line is cut: the letters, the lines, what is said under them, and borders and scroll bar. */
export function wholeRows(aroundPx: number): number {
  return (1 + LINES_SEEN + 1) * LINE + aroundPx;
}

/** Letters of spreadsheet columns: A … Z, AA … */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** Heading rows after a row was clicked: it alone, or with shift the span from the first chosen, at most two. */
export function chooseRows(chosen: readonly number[], row: number, extend: boolean): readonly number[] {
  const [first] = chosen;
  if (!extend || first === undefined || Math.abs(first - row) !== 1) return [row];
  return first < row ? [first, row] : [row, first];
}
