import type { FigureSpec } from '#core/figure.ts';

const NARROW_COLUMNS = 8;
const NARROW_SCORES = 3;
const NARROW_PERIODS = 12;
const NARROW_NAMES = 14;

/** Whether a figure takes the room of two. */
export function isWide(spec: FigureSpec): boolean {
  if (spec.wide !== undefined) return spec.wide;
  switch (spec.form) {
    case 'sheet':
      return true;
    case 'matrix':
      return spec.columns.length > NARROW_COLUMNS;
    case 'ranks':
      return spec.columns.length > NARROW_SCORES;
    case 'bump':
      return spec.xs.length > NARROW_PERIODS;
    case 'square':
      return spec.names.length > NARROW_NAMES;
    default:
      return false;
  }
}
