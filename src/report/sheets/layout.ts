import { STYLES, type StyleName } from '../workbook/styles.ts';
import type { CellRange, Column, Row } from '../workbook/workbook.ts';

/** Width in half-width characters of the longest line. */
export function textWidth(text: string): number {
  return Math.max(...text.split('\n').map(lineWidth));
}

function lineWidth(line: string): number {
  let width = 0;
  for (const character of line) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** How many rows to look at for a width: a table may have a hundred thousand. */
const LOOKED_AT = 300;

/** A width for a column with these texts, with a little air. */
export function fitWidth(texts: readonly string[], least = 8, most = 36): number {
  const widest = Math.max(0, ...texts.slice(0, LOOKED_AT).map(textWidth));
  return Math.min(most, Math.max(least, widest + 2));
}

export interface SpreadRow {
  readonly row: Row;
  readonly merges: readonly CellRange[];
}

/**
 * A text across all columns as row `number`. Merged cells never grow by themselves, so the height is
 * reckoned here.
 */
export function spreadRow(
  text: string,
  style: StyleName,
  columns: readonly Column[],
  number: number,
): SpreadRow {
  const shown = columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
  const { size } = STYLES[style].font;
  const perLine = Math.max(1, Math.floor((shown * 11) / size) - 1);
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line) / perLine)), 0);
  const row: Row = { cells: [text], style, height: Math.min(400, Math.round(lines * size * 1.45) + 4) };
  const last = columns.length - 1;
  const merges = last > 0 ? [{ firstRow: number, lastRow: number, firstColumn: 0, lastColumn: last }] : [];
  return { row, merges };
}

const LINE_HEIGHT = 15;

/** A height at which every cell shows whole in its column; not every program finds it by itself. */
export function fitHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = cells.map(({ text, width }) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line) / Math.max(1, width - 2))), 0),
  );
  return Math.min(400, Math.max(1, ...lines) * LINE_HEIGHT + 3);
}

/** Rows made anew each time they are asked for, so that a workbook can be written twice. */
export function lazily(make: () => Iterable<Row>): Iterable<Row> {
  return { [Symbol.iterator]: () => make()[Symbol.iterator]() };
}
