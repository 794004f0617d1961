import type { FigureSpec } from '#core/figure.ts';

const NARROW_COLUMNS = 8;

/** Whether a figure takes the room of two. */
export function isWide(spec: FigureSpec): boolean {
  if (spec.wide !== undefined) return spec.wide;
  return spec.form === 'sheet' || (spec.form === 'matrix' && spec.columns.length > NARROW_COLUMNS);
}
