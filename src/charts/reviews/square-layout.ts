import type { MarkBox } from '../mark-box.ts';
import { textWidth } from '../text-width.ts';
import type { SquareShape } from './square-marks.ts';

const FONT = 12;
const MOST_NAME = 96;
/** Characters of a name that stands upright over its column. */
const UPRIGHT = 6;
const LINE = 13;
const TITLE = 20;
const SMALLEST = 14;
const LARGEST = 44;

export interface SquareLayout {
  readonly left: number;
  readonly top: number;
  /** Width and height of a cell. */
  readonly cell: number;
  readonly side: number;
  /** Names over the columns are set upright, a character below the other. */
  readonly upright: boolean;
  readonly nameRoom: number;
  /** Values fit into their cells. */
  readonly printed: boolean;
  readonly boxes: readonly MarkBox[];
}

/** Square cells as large as the width allows. */
export function layoutSquare(shape: SquareShape, width: number): SquareLayout {
  const count = Math.max(1, shape.names.length);
  const widths = shape.names.map((name) => textWidth(name, FONT));
  const nameRoom = Math.min(MOST_NAME, width * 0.3, Math.max(0, ...widths));
  const left = Math.ceil(nameRoom + 10);
  const cell = Math.max(SMALLEST, Math.min(LARGEST, Math.floor((width - left - 4) / count)));
  const upright = Math.max(0, ...widths) > cell - 2;
  const longest = Math.max(0, ...shape.names.map((name) => Math.min(UPRIGHT, uprightPieces(name).length)));
  const top = TITLE + (upright ? longest * LINE + 6 : LINE + 8);
  const textRoom = Math.max(0, ...shape.cells.map(({ text }) => textWidth(text, FONT)));
  return {
    ...{ left, top, cell, upright, nameRoom, side: cell * count },
    printed: textRoom <= cell - 3 && cell >= LINE + 3,
    boxes: shape.cells.map(({ row, column }) => ({
      left: left + column * cell,
      top: top + row * cell,
      width: cell,
      height: cell,
    })),
  };
}

export function squareHeight(shape: SquareShape, width: number): number {
  const { top, side } = layoutSquare(shape, width);
  return top + side + 4;
}

/** A name over its column, cut where it is too long to stand upright. */
export function uprightName(name: string): string {
  const pieces = uprightPieces(name);
  const kept = pieces.length > UPRIGHT ? [...pieces.slice(0, UPRIGHT - 1), '…'] : pieces;
  return kept.join('\n');
}

/** Characters one below the other; the digits of a number stay beside each other. */
function uprightPieces(name: string): readonly string[] {
  return name.match(/\d{1,3}|./gu) ?? [];
}
