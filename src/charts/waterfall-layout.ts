import type { MarkBox } from './mark-box.ts';
import { wrapText } from './text-width.ts';
import type { WaterfallBar, WaterfallShape } from './waterfall-marks.ts';

const HEAD = 22;
const NOTE = 20;
const LINE = 15;
const NAME_LINES = 3;

export interface WaterfallSlot {
  readonly bar: WaterfallBar;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly middle: number;
  readonly name: readonly string[];
  /** Where the line to the next bar runs; null after the last. */
  readonly join: { readonly y: number; readonly to: number } | null;
}

export interface WaterfallLayout {
  readonly base: number;
  readonly slots: readonly WaterfallSlot[];
  readonly boxes: readonly MarkBox[];
}

export function layoutWaterfall(shape: WaterfallShape, width: number, height: number): WaterfallLayout {
  const { bars, axisFrom, axisTo } = shape;
  const slot = width / Math.max(1, bars.length);
  const names = bars.map(({ name }) => wrapText(name, slot - 4, NAME_LINES));
  const lines = Math.max(1, ...names.map(({ length }) => length));
  const base = height - lines * LINE - 6;
  const top = HEAD + (axisFrom > 0 ? NOTE : 0);
  const y = (value: number) =>
    base - ((Math.max(value, axisFrom) - axisFrom) / (axisTo - axisFrom || 1)) * (base - top);
  const thick = Math.min(64, slot * 0.64);
  const slots = bars.map((bar, index): WaterfallSlot => {
    const middle = (index + 0.5) * slot;
    const upper = y(bar.to);
    return {
      bar,
      left: middle - thick / 2,
      width: thick,
      top: upper,
      height: Math.max(bar.value === 0 ? 0 : 1.5, y(bar.from) - upper),
      middle,
      name: names[index] ?? [],
      join: index < bars.length - 1 ? { y: y(bar.level), to: middle + slot - thick / 2 } : null,
    };
  });
  return {
    base,
    slots,
    boxes: bars.map((_, index) => ({ left: index * slot, top: 0, width: slot, height })),
  };
}
