import type { PyramidFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';

import type { MarkBox } from './mark-box.ts';
import type { PyramidShape } from './pyramid-marks.ts';

const MIDDLE = 36;
const TOP = 6;
const BOTTOM = 22;
const FILLED = 0.78;
const AGES_EVERY = 5;

export interface PyramidTick {
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PyramidSide {
  /** Outlines of the bars that are told, and of the others. */
  readonly told: string;
  readonly others: string;
  /** Where the bars begin. */
  readonly from: number;
  readonly ticks: readonly PyramidTick[];
}

export interface PyramidLayout {
  readonly top: number;
  readonly bottom: number;
  readonly sides: readonly PyramidSide[];
  /** Ages printed between the sides. */
  readonly ages: readonly { readonly age: number; readonly x: number; readonly y: number }[];
  /** Where a pointer or the focus ring finds each mark: the whole half row of its age. */
  readonly boxes: readonly MarkBox[];
}

/** Two horizontal bar charts back to back, the youngest at the foot, the ages printed between them. */
export function layoutPyramid(
  { toldUpTo }: Pick<PyramidFigure, 'toldUpTo'>,
  shape: PyramidShape,
  width: number,
  height: number,
): PyramidLayout {
  const { ages, sides, scale, marks } = shape;
  const half = Math.max(0, (width - MIDDLE) / 2);
  const bottom = Math.max(TOP, height - BOTTOM);
  const row = (bottom - TOP) / Math.max(1, ages.length);
  const thick = toHundredths(row * FILLED);
  const gap = (row - thick) / 2;
  const topOf = (index: number): number => TOP + (ages.length - 1 - index) * row;
  const toSide = (values: readonly number[], side: number): PyramidSide => {
    const direction = side === 0 ? -1 : 1;
    const from = side === 0 ? half : width - half;
    const length = (value: number): number => toHundredths(direction * (value / scale.max) * half);
    const outline = (isWanted: (age: number) => boolean): string =>
      values
        .map((value, index) =>
          value > 0 && isWanted(ages[index] ?? 0)
            ? `M${from} ${toHundredths(topOf(index) + gap)}h${length(value)}v${thick}H${from}z`
            : '',
        )
        .join('');
    const steps = Array.from({ length: Math.round(scale.max / scale.step) + 1 }, (_, i) => i * scale.step);
    return {
      told: outline((age) => age <= toldUpTo),
      others: outline((age) => age > toldUpTo),
      from,
      ticks: steps.map((value) => ({
        x: from + length(value),
        text: formatCount(value),
        anchor: anchorOf(value, scale.max, side),
      })),
    };
  };
  return {
    ...{ top: TOP, bottom },
    sides: sides.map(({ values }, side) => toSide(values, side)),
    ages: ages.flatMap((age, index) =>
      age % AGES_EVERY === 0 ? [{ age, x: width / 2, y: topOf(index) + row / 2 }] : [],
    ),
    boxes: marks.map((mark) => ({
      left: mark.column === 0 ? 0 : width - half,
      top: TOP + mark.row * row,
      width: half,
      height: row,
    })),
  };
}

const toHundredths = (pixels: number): number => Math.round(pixels * 100) / 100;

/** The outermost numbers stay inside the plot, and out of the middle. */
function anchorOf(value: number, max: number, side: number): PyramidTick['anchor'] {
  if (value === 0) return side === 0 ? 'end' : 'start';
  if (value === max) return side === 0 ? 'start' : 'end';
  return 'middle';
}
