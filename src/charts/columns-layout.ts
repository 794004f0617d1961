import { formatShare, formatShareCell } from '#core/format.ts';

import { columnNames } from './column-names.ts';
import type { Column, ColumnsShape } from './columns-marks.ts';
import type { MarkBox } from './mark-box.ts';

const SIDE = 2;
const TOP = 18;
const FONT = 12;
const LINE = 15;
const NAMES_FROM = 5;
const WIDEST = 40;
const FILLED = 0.58;
/** So much of the height stays free above the highest. */
const ROOM = 1.04;

export interface ColumnPlace {
  readonly column: Column;
  readonly left: number;
  readonly top: number;
  readonly middle: number;
  /** One line each, below the column; empty where the slots are too narrow to say anything. */
  readonly name: readonly string[];
  /** The value, below the name. */
  readonly value: string;
}

export interface ColumnsLayout {
  readonly base: number;
  readonly thick: number;
  /** Below this many lines of names stand the values, all on one line. */
  readonly nameLines: number;
  readonly places: readonly ColumnPlace[];
  readonly reference: { readonly y: number; readonly text: string } | null;
  /** Whole slots, so that a short column is as easy to hit as a tall one. */
  readonly boxes: readonly MarkBox[];
}

/** Slots narrower than two characters stack the name, one character a line; the narrowest say nothing. */
function namesOf(columns: readonly Column[], slot: number): readonly (readonly string[])[] {
  if (slot < FONT + 5) return columns.map(() => []);
  const characters = slot >= 2 * FONT + 3 ? Math.floor((slot - 3) / FONT) : 1;
  return columnNames(
    columns.map(({ category }) => category),
    characters,
  );
}

/** Sorted columns, name and value under each, one line across for what they are compared with. */
export function layoutColumns(shape: ColumnsShape, width: number, height: number): ColumnsLayout {
  const { columns, reference } = shape;
  const slot = Math.max(0, width - 2 * SIDE) / Math.max(1, columns.length);
  const names = namesOf(columns, slot);
  const nameLines = Math.max(0, ...names.map(({ length }) => length));
  const base = Math.max(TOP, height - 6 - (nameLines > 0 ? LINE * (nameLines + 1) : 0));
  const largest = Math.max(reference?.value ?? 0, ...columns.map(({ value }) => value));
  const y = (value: number) => base - (value / (largest * ROOM || 1)) * (base - TOP);
  const thick = Math.min(WIDEST, slot * FILLED);
  const places = columns.map((column, index): ColumnPlace => {
    const middle = SIDE + (index + 0.5) * slot;
    const name = names[index] ?? [];
    const value = name.length > 0 ? formatShareCell(column.value) : '';
    return { column, left: middle - thick / 2, top: y(column.value), middle, name, value };
  });
  return {
    ...{ base, thick, nameLines, places },
    reference: reference && {
      y: y(reference.value),
      text: `${reference.label}${formatShare(reference.value)}`,
    },
    boxes: columns.map((_, index) => ({ left: SIDE + index * slot, top: 0, width: slot, height })),
  };
}

/** How far below the base the line of a name or value stands. */
export function lineBelow(index: number): number {
  return NAMES_FROM + LINE * index + FONT - 1;
}

/** The columns that are told, or those that are not, as one outline. */
export function columnsPath({ places, base, thick }: ColumnsLayout, told: boolean): string {
  return places
    .filter(({ column }) => column.told === told)
    .map(({ left, top }) => `M${left} ${base}V${top}h${thick}V${base}z`)
    .join('');
}
